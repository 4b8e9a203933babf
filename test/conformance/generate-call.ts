import { allFunctions, anything, conversionsTo, fastFunctions, suiting } from './fuzz-material';
import type { Numbers } from './seeded-numbers';

/** One of a list. */
export function pick<T>(from: readonly T[], next: Numbers): T {
  return from[next(from.length)] as T;
}

/** An argument that suits a parameter's type as a rule, and anything at all now and then. */
export function generateArgument(type: string, next: Numbers, depth = 2): string {
  const chance = next(20);
  if (chance < 2) return pick(anything, next);
  if (chance === 2 && depth > 0) return `(${generateCall(pick(fastFunctions, next), next, { depth: depth - 1 })})`;
  if (chance < 7 && depth > 0)
    return `(${pick(conversionsTo(type), next)} ${generateArgument('any', next, depth - 1)})`;
  return pick(suiting(type), next);
}

/** A call of a function, with as many arguments as it takes as a rule; `piped` of them come by the pipeline. */
export function generateCall(name: string, next: Numbers, { depth = 2, piped = 0 } = {}): string {
  const known = allFunctions[name];
  const types = known?.parameters ?? ['any'];
  const extra = known?.variadic ? next(3) - 1 : 0;
  const count = next(20) === 0 ? next(5) : Math.max(0, types.length + extra - piped);
  const args = Array.from({ length: count }, (_, at) =>
    generateArgument(types[at] ?? types.at(-1) ?? 'any', next, depth),
  );
  return [name, ...args].join(' ');
}
