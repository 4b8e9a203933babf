import type { Resource } from './workload';

/** The uid of a resource: `type.class#id`, where class is `default` and id `workload.name` when they are not given. */
export function resourceUid(workloadName: string, name: string, resource: Resource): string {
  return `${resource.type}.${resource.class ?? 'default'}#${resource.id ?? `${workloadName}.${name}`}`;
}
