import { nearestName } from '../errors/nearest-name';
import type { ScorePath } from '../score/score-path';
import type { Container } from '../score/workload';
import type { Findings } from './findings';

/** What a container must have reached before another one starts. */
export type Ready = 'started' | 'healthy' | 'complete';

export interface StartOrder {
  /** Containers that others wait for, each after those that it waits for itself. */
  readonly first: readonly { readonly name: string; readonly ready: Ready; readonly path: ScorePath }[];
  /** The rest, sorted by name. */
  readonly rest: readonly string[];
}

/** A rule of the Score file: `name` waits for `dependency`. */
interface Rule {
  readonly name: string;
  readonly dependency: string;
  readonly ready: Ready;
  readonly path: ScorePath;
}

/**
 * The order in which containers start by their `before` rules: each batch that can start sorted by name. Unknown names, a
 * container that waits for itself, cycles, and `complete` together with another condition are errors.
 */
export function startOrder(containers: Readonly<Record<string, Container>>, findings: Findings): StartOrder {
  const names = Object.keys(containers).sort();
  // Few workloads have rules.
  if (!names.some((name) => containers[name]?.before)) return { first: [], rest: names };
  const rules = names.flatMap((name) => checkedRules(name, containers, findings));
  if (rules.length === 0) return { first: [], rest: names };
  const conditions = new Map<string, Rule>();
  for (const rule of rules) conditions.set(rule.dependency, stricter(conditions.get(rule.dependency), rule, findings));
  const sorted = sortByRules(names, rules, findings);
  return {
    first: sorted.flatMap((name) => {
      const condition = conditions.get(name);
      return condition ? [{ name, ready: condition.ready, path: condition.path }] : [];
    }),
    rest: names.filter((name) => !conditions.has(name)),
  };
}

function checkedRules(name: string, containers: Readonly<Record<string, Container>>, findings: Findings): Rule[] {
  const before = containers[name]?.before;
  if (!before) return [];
  return Object.keys(before)
    .sort()
    .flatMap((dependency): Rule[] => {
      const path = ['containers', name, 'before', dependency];
      const ready = before[dependency]?.ready;
      if (dependency !== name && Object.hasOwn(containers, dependency) && ready)
        return [{ name, dependency, ready, path }];
      const nearest = nearestName(
        dependency,
        Object.keys(containers).filter((other) => other !== name),
      );
      findings.error({
        path,
        code: 'invalid-before',
        message:
          dependency === name
            ? `container '${name}' waits for itself`
            : `container '${name}' waits for '${dependency}', which is no container of the workload`,
        hint: nearest === undefined || dependency === name ? undefined : `Did you mean '${nearest}'?`,
      });
      return [];
    });
}

/** Of two rules about one container the one that asks for more. */
function stricter(known: Rule | undefined, rule: Rule, findings: Findings): Rule {
  if (known === undefined) return rule;
  if (known.ready === rule.ready) return known;
  if (known.ready === 'complete' || rule.ready === 'complete') {
    findings.error({
      path: rule.path,
      code: 'invalid-before',
      message:
        `container '${rule.dependency}' must be ${known.ready} before '${known.name}' and ${rule.ready} before ` +
        `'${rule.name}': one that completes cannot stay up for others`,
    });
  }
  return known.ready === 'healthy' ? known : rule;
}

/** The names in batches: first those that wait for nothing, then those that wait only for these, and so on. */
function sortByRules(names: readonly string[], rules: readonly Rule[], findings: Findings): string[] {
  const waiting = new Map(names.map((name) => [name, 0]));
  const dependents = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { name, dependency } of rules) {
    waiting.set(name, (waiting.get(name) ?? 0) + 1);
    dependents.get(dependency)?.push(name);
  }
  const sorted: string[] = [];
  let batch = names.filter((name) => waiting.get(name) === 0);
  while (batch.length > 0) {
    sorted.push(...batch);
    const next: string[] = [];
    for (const name of batch.flatMap((done) => dependents.get(done) ?? [])) {
      const left = (waiting.get(name) ?? 0) - 1;
      waiting.set(name, left);
      if (left === 0) next.push(name);
    }
    batch = next.sort();
  }
  if (sorted.length < names.length) reportCycle(rules, new Set(sorted), findings);
  return sorted;
}

/** Follows unfinished rules until a container comes up again. */
function reportCycle(rules: readonly Rule[], sorted: ReadonlySet<string>, findings: Findings): void {
  const open = new Map<string, Rule>();
  for (const rule of rules) if (!sorted.has(rule.name) && !sorted.has(rule.dependency)) open.set(rule.name, rule);
  const trail = new Map<string, Rule>();
  let rule = open.values().next().value;
  while (rule !== undefined && !trail.has(rule.name)) {
    trail.set(rule.name, rule);
    rule = open.get(rule.dependency);
  }
  if (rule === undefined) return;
  const names = [...trail.keys()];
  const cycle = [...names.slice(names.indexOf(rule.name)), rule.name];
  const message = `containers wait for each other: ${cycle.map((name) => `'${name}'`).join(' waits for ')}`;
  findings.error({ path: rule.path, code: 'invalid-before', message });
}
