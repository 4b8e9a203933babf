/** The functions that are handed in, and how templates call them. */
export interface FunctionNames {
  /** Called as `name(…)`. */
  readonly functions: ReadonlySet<string>;
  /** Called as `group.name(…)`. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  /** Full names by the name of the filter that calls them: `group.name`, and `name` alone. */
  readonly filters: ReadonlyMap<string, string>;
}

/** Sorts full names: `name` is a function, `group.name` one of a group and a filter. */
export function makeFunctionNames(names: Iterable<string>): FunctionNames {
  const functions = new Set<string>();
  const groups = new Map<string, Set<string>>();
  const filters = new Map<string, string>();
  for (const full of names) {
    const [group = '', name] = full.split('.');
    if (name === undefined) {
      functions.add(full);
      continue;
    }
    const known = groups.get(group);
    if (known === undefined) groups.set(group, new Set([name]));
    else known.add(name);
    filters.set(full, full);
    filters.set(name, full);
  }
  return { functions, groups, filters };
}
