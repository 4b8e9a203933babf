import { FunctionError, type FunctionTable } from '../gotemplate/function';
import type { PlaceholderScope } from '../score/outputs';
import { substitutePlaceholders } from '../score/placeholders';

/** Finds what the placeholders of a workload refer to; undefined when there is no such workload. */
export type FindScope = (workload: string) => PlaceholderScope | undefined;

/** The functions that patch templates have besides sprig's: `substituteValue WORKLOAD VALUE`. */
export function patchFunctions(findScope: FindScope): FunctionTable {
  return {
    substituteValue: {
      parameters: ['string', 'string'],
      call: ([workload, value]) => {
        const scope = findScope(String(workload));
        if (scope === undefined)
          throw new FunctionError(`there is no workload ${JSON.stringify(workload)} in this project`);
        try {
          return substitutePlaceholders(String(value), scope, 'patch');
        } catch (error) {
          throw new FunctionError(error instanceof Error ? error.message : String(error));
        }
      },
    },
  };
}
