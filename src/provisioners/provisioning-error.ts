import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { ResourceState, ResourceUid } from '../state/state';

/** Provisioning failed; what commands have acted on until then must be saved all the same. */
export class ProvisioningError extends UserError {
  constructor(
    problems: readonly Problem[],
    readonly acted: Readonly<Record<ResourceUid, ResourceState>>,
  ) {
    super(problems);
    this.name = 'ProvisioningError';
  }
}
