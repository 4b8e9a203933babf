import { loadFilters } from '../load-nunjucks';
import type { Value } from '../value';

type Theirs = (...args: readonly unknown[]) => unknown;

/** nunjucks' own filter, called with checked values only. */
export function theirs(name: string, ...args: readonly Value[]): Value {
  const filter = loadFilters()[name] as Theirs;
  const result = filter(...args);
  // What it marks as safe is an object of its own.
  return result instanceof String ? String(result) : (result as Value);
}
