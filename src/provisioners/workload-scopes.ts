import type { Problem } from '../errors/problem';
import type { PlaceholderScope, ResourceOutputs } from '../score/outputs';
import type { ResourceDefinition } from '../state/resource-definitions';
import type { ResourceUid, State } from '../state/state';
import { makePlainMap } from '../util/plain-map';
import { type Answer, explainMissing, findOutput } from './answer';

/** What the placeholders of each workload can refer to, while resources are being provided and afterwards. */
export interface WorkloadScopes {
  /** Undefined when the state has no such workload. */
  scopeOf(workload: string): PlaceholderScope | undefined;
  /** Undefined when the resource has not been provided. */
  outputsOf(uid: ResourceUid): ResourceOutputs | undefined;
  /** What was taken from secrets that nothing declares to have it, in the order of asking. */
  notes(): readonly Problem[];
}

/** Makes the scopes over a table of answers that may still be growing; each workload's is made once. */
export function createWorkloadScopes(
  state: State,
  definitions: readonly ResourceDefinition[],
  answers: ReadonlyMap<ResourceUid, Answer>,
): WorkloadScopes {
  const notes = new Map<string, Problem>();
  const scopes = new Map<string, PlaceholderScope>();
  for (const [name, { spec }] of Object.entries(state.workloads)) {
    scopes.set(name, { metadata: spec.metadata, resources: makePlainMap() });
  }
  for (const { workload, name, uid } of definitions) {
    const resources = scopes.get(workload)?.resources as Record<string, ResourceOutputs>;
    resources[name] = makeOutputs(
      uid,
      answers,
      notes,
      (key) => `\${resources.${name}.${key}} in workload '${workload}'`,
    );
  }
  return {
    scopeOf: (workload) => scopes.get(workload),
    outputsOf: (uid) =>
      answers.has(uid) ? makeOutputs(uid, answers, notes, (key) => `'${key}' of resource '${uid}'`) : undefined,
    notes: () => [...notes.values()],
  };
}

function makeOutputs(
  uid: ResourceUid,
  answers: ReadonlyMap<ResourceUid, Answer>,
  notes: Map<string, Problem>,
  describe: (key: string) => string,
): ResourceOutputs {
  return {
    get outputs() {
      return answers.get(uid)?.outputs ?? makePlainMap();
    },
    find: (path, use, asker) => {
      const answer = answers.get(uid);
      const found = answer && findOutput(answer, path, use);
      if (found?.undeclared !== undefined) {
        const key = path[0] ?? '';
        const message = `${asker ?? describe(key)} takes key '${key}' of secret '${found.undeclared}'; nothing says that it exists`;
        notes.set(message, { code: 'undeclared-secret-key', message });
      }
      return found?.value;
    },
    explainMissing: (path) => {
      const answer = answers.get(uid);
      return answer ? explainMissing(answer, path) : { message: `resource '${uid}' has not been provided yet` };
    },
  };
}
