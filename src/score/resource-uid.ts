import type { Resource } from './workload';

/** What a uid is made of, with the defaults filled in. */
export interface ResourceUidParts {
  readonly type: string;
  readonly class: string;
  readonly id: string;
}

/** The parts of the uid of a workload's resource: class `default` and id `<workload>.<name>` where it names none. */
export function resourceUidParts(workloadName: string, resourceName: string, resource: Resource): ResourceUidParts {
  return {
    type: resource.type,
    class: resource.class || 'default',
    id: resource.id || `${workloadName}.${resourceName}`,
  };
}

/** Joins the parts: `<type>.<class>#<id>`. */
export function joinResourceUid(parts: ResourceUidParts): string {
  return `${parts.type}.${parts.class}#${parts.id}`;
}
