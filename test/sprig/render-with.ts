import { parseTemplate, type RenderContext, renderTemplate, type Value } from '../../src/gotemplate';
import { timeFromTimestamp } from '../../src/sprig';
import { sprigFunctions } from '../../src/sprig/all-functions';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost } from '../memory-host';

export interface Circumstances {
  readonly zone?: string;
  /** Nanoseconds since 1970. */
  readonly now?: bigint;
  /** The bytes that the dice give, over and over. */
  readonly dice?: readonly number[];
  readonly maximumBytes?: number;
  /** What the template sees, as YAML. */
  readonly data?: string;
}

/** Renders a template with sprig's functions under the given circumstances. */
export function renderWith(circumstances: Circumstances, template: string): string {
  const parsed = parseTemplate({ name: 'test', text: template, functions: sprigFunctions });
  const data = decodeYaml(circumstances.data ?? '') as Value;
  return renderTemplate(parsed, data, makeContext(circumstances), { timeFrom: timeFromTimestamp });
}

function makeContext({ zone = 'UTC', now, dice, maximumBytes = 1_000_000 }: Circumstances): RenderContext {
  const host = createMemoryHost();
  const loaded = dice === undefined ? host.dice : loadedDice(dice);
  const clock = now === undefined ? { ...host.clock, zone } : { now: () => now, zone };
  return { ...host, draw: () => loaded, drawKey: () => loaded, clock, limits: { maximumBytes } };
}

function loadedDice(bytes: readonly number[]) {
  let at = 0;
  return { bytes: (count: number) => Uint8Array.from({ length: count }, () => bytes[at++ % bytes.length] ?? 0) };
}
