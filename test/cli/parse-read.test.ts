import { Command } from '@oclif/core/command';
import type { CommandClass, FlagDefinition } from '../../src/cli/command-class';
import { parseRead } from '../../src/cli/parse-read';
import { type FlagShapes, readArguments } from '../../src/cli/read-arguments';
import { commands } from '../../src/commands';

const LINES_OF_EACH = 40;

/** Numbers below a bound, the same in every run. */
function makeDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const texts = [
  '',
  'a',
  'a=b',
  'a b',
  '=',
  'x.yaml',
  'größe',
  '{{ . }}',
  'no',
  '0',
  'true',
  '-',
  '__proto__',
  '--',
  'a,b',
];

/** A command line that a definition takes. */
function drawLine({ flags, args, strict }: Definition, draw: (below: number) => number): readonly string[] {
  const names = Object.keys(flags);
  const options = Array.from({ length: draw(5) }, () => {
    const name = names[draw(names.length)] ?? '';
    const flag = flags[name];
    if (flag?.type === 'boolean') return `--${name}${['', '=true', '=false'][draw(3)]}`;
    const values = flag?.values ?? texts.filter((text) => text !== '--');
    return `--${name}=${values[draw(values.length)]}`;
  });
  const most = strict ? Object.keys(args).length : 4;
  const positional = Array.from({ length: draw(most + 1) }, () => texts[draw(texts.length)] ?? '');
  return [...options, '--', ...positional];
}

interface Definition {
  readonly flags: Readonly<Record<string, FlagDefinition>>;
  readonly args: CommandClass['args'];
  readonly strict: boolean;
}

function definitionOf(load: () => CommandClass): Definition {
  const { baseFlags, flags, args, strict } = load();
  return { flags: { ...baseFlags, ...flags }, args, strict };
}

/** What oclif's own parser makes of canonical words; of arguments that repeat it takes one, as our commands hand it over. */
async function byOclif({ flags, args, strict }: Definition, line: readonly string[]): Promise<unknown> {
  const { canonical, positional } = readArguments(line, flags as FlagShapes);
  const words = strict ? canonical : canonical.slice(0, canonical.length - positional.length + 1);
  const config = { bin: 'score-k8s', runHook: async () => ({ successes: [], failures: [] }) };
  const command = Object.assign(Object.create(Command.prototype), { config, argv: [...words] });
  // Arguments are counted before: what is missing is no matter of the parser.
  const optional = Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, { ...arg, required: false }]));
  const parsed = await command.parse({ flags, args: optional, strict }, [...words]);
  return { flags: parsed.flags, args: parsed.args, argv: strict ? parsed.argv : positional };
}

function byUs({ flags, args, strict }: Definition, line: readonly string[]): unknown {
  return parseRead(readArguments(line, flags as FlagShapes), { flags, args, repeats: !strict });
}

describe("arguments that have been read mean the same as to oclif's parser", () => {
  it.each(Object.entries(commands))('%s', async (_, load) => {
    const definition = definitionOf(load);
    const draw = makeDraw(7);
    for (let index = 0; index < LINES_OF_EACH; index++) {
      const line = drawLine(definition, draw);
      expect([line, byUs(definition, line)]).toEqual([line, await byOclif(definition, line)]);
    }
  });
});

describe('a value that looks like a flag', () => {
  const definition = definitionOf(commands['generate'] as () => CommandClass);

  it.each(['--output=--format', '--output=--', '--label=-x', '--namespace=-n'])('is left to oclif: %s', (word) => {
    expect(byUs(definition, [word])).toBeUndefined();
  });
});
