import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { ResourceState, ResourceUid } from '../state/state';

/** Provisioning failed; what commands have acted on until then must be saved, and what was warned of told, all the same. */
export class ProvisioningError extends UserError {
  readonly acted: Readonly<Record<ResourceUid, ResourceState>>;
  readonly warnings: readonly Problem[];

  constructor(problems: readonly Problem[], { acted, warnings }: Pick<ProvisioningError, 'acted' | 'warnings'>) {
    super(problems);
    this.acted = acted;
    this.warnings = warnings;
    this.name = 'ProvisioningError';
  }
}
