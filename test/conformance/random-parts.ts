import { decodeYaml } from '../../src/yaml/decode-yaml';
import type { YamlValue } from '../../src/yaml/values';
import { mapAt, textAt } from './manifest-parts';

const suffixForm = /^-[0-9a-f]{10}$/;
const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Replaces what was drawn in a run by placeholders that two runs have in common. */
export type HideRandom = (text: string) => string;

/** Makes the replacement from a state file: suffixes by workload, guids by uid; a value of the wrong form says so. */
export function hideRandomParts(stateFile: string | undefined): HideRandom {
  const state = decodeYaml(stateFile ?? '');
  const drawn = [
    ...namedTexts(mapAt(state, 'workloads'), 'instance_suffix').map(
      ([name, value]) => [value, `-<suffix of ${name}>${suffixForm.test(value) ? '' : '(malformed)'}`] as const,
    ),
    ...namedTexts(mapAt(state, 'resources'), 'guid').map(
      ([uid, value]) => [value, `<guid of ${uid}>${guidForm.test(value) ? '' : '(malformed)'}`] as const,
    ),
  ].sort(([one], [other]) => other.length - one.length);
  return (text) => drawn.reduce((hidden, [value, placeholder]) => hidden.replaceAll(value, () => placeholder), text);
}

function namedTexts(entries: YamlValue | undefined, key: string): readonly (readonly [string, string])[] {
  const names = Object.keys(mapAt(entries) ?? {}).sort();
  return names.map((name) => [name, textAt(mapAt(entries, name), key)] as const).filter(([, text]) => text !== '');
}
