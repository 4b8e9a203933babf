import { completeWords } from '../../../src/cli/completion/complete-words';
import type { LiveValues } from '../../../src/cli/completion/live-values';
import type { CommandDescription, FlagDescription } from '../../../src/cli/describe-command';

function flag(name: string, more: Partial<FlagDescription> = {}): FlagDescription {
  return { name, description: `the ${name}`, takesTemplate: false, repeatable: false, ...more };
}

function command(id: string, more: Partial<CommandDescription> = {}): CommandDescription {
  const words = id.replaceAll(':', ' ');
  const empty = { description: '', usage: '', examples: [], arguments: [], flags: [], exitStatus: {} };
  return { id, words, summary: `does ${words}`, globalFlags, ...empty, ...more };
}

const globalFlags = [flag('quiet'), flag('verbose', { char: 'v', repeatable: true })];

const file = { placeholder: 'FILE', description: '', required: false, repeatable: true };
const uid = { placeholder: 'UID', description: '', required: true, repeatable: false };

const commands = [
  command('generate', {
    arguments: [file],
    flags: [
      flag('output', { char: 'o', placeholder: 'FILE' }),
      flag('format', { char: 'f', placeholder: 'FORMAT', values: ['yaml', 'kyaml'] }),
      flag('image', { placeholder: '[WORKLOAD[/CONTAINER]=]IMAGE', repeatable: true }),
      flag('overrides-file', { placeholder: '[WORKLOAD=]FILE' }),
    ],
  }),
  command('resources:get', { arguments: [uid] }),
  command('resources:list', { arguments: [{ ...uid, placeholder: 'A', kind: 'FILE' }] }),
  command('drop', { arguments: [{ ...uid, repeatable: true }] }),
];

const projects: Record<string, string[]> = {
  UID: ['dns.default#web.dns', 'redis.default#web.cache'],
  WORKLOAD: ['web'],
};

const live: LiveValues = (placeholder) => ({
  candidates: (projects[placeholder] ?? []).map((value) => ({ value, description: '' })),
  files: placeholder === 'FILE',
});

const source = {
  ids: commands.map(({ id }) => id),
  describe: (id: string) => commands.find((each) => each.id === id) ?? command(id),
  globalFlags,
  live,
  plugins: [],
};

/** Completes the last of the words, and gives values, then `:files` where files can stand. */
function complete(line: string): readonly string[] {
  const words = line.split(' ');
  const { candidates, files } = completeWords(words.slice(0, -1), words.at(-1) ?? '', source);
  return [...candidates.map(({ value }) => value), ...(files ? [':files'] : [])];
}

describe('completeWords', () => {
  it.each<[string, string[]]>([
    ['', ['generate', 'resources', 'drop', 'help']],
    ['g', ['generate']],
    ['--quiet r', ['resources']],
    ['resources ', ['get', 'list']],
    ['help resources l', ['list']],
    ['help generate ', []],
    ['bogus ', []],
    ['-', ['--quiet', '--verbose']],
    ['resources -', ['--quiet', '--verbose']],
    ['resources get ', ['dns.default#web.dns', 'redis.default#web.cache']],
    ['resources get redis', ['redis.default#web.cache']],
    ['resources get redis.default#web.cache ', []],
    ['resources:get red', ['redis.default#web.cache']],
    ['resources list ', [':files']],
    ['drop ', ['dns.default#web.dns', 'redis.default#web.cache']],
    ['drop dns.default#web.dns ', ['redis.default#web.cache']],
    ['generate ', [':files']],
    ['generate a.yaml b', [':files']],
    ['generate --', ['--output', '--format', '--image', '--overrides-file', '--quiet', '--verbose']],
    ['generate --format yaml --image x -o y -v --', ['--image', '--overrides-file', '--quiet', '--verbose']],
    ['generate --format ', ['yaml', 'kyaml']],
    ['generate --format=k', ['--format=kyaml']],
    ['generate -f k', ['kyaml']],
    ['generate -vf k', ['kyaml']],
    ['generate -fk ', [':files']],
    ['generate --format yaml ', [':files']],
    ['generate --output ', [':files']],
    ['generate --output=a', [':files']],
    ['generate --image ', ['web=']],
    ['generate --image=w', ['--image=web=']],
    ['generate --image web=', []],
    ['generate --overrides-file ', [':files']],
    ['generate --overrides-file w', ['web=', ':files']],
    ['generate --overrides-file web=', [':files']],
    ['generate --bogus=', []],
    ['generate -- --', [':files']],
  ])('score-k8s %s', (line, expected) => {
    expect(complete(line)).toEqual(expected);
  });

  it('describes commands by their summaries, topics by what they hold', () => {
    expect(completeWords([], '', source).candidates).toEqual([
      { value: 'generate', description: 'does generate' },
      { value: 'resources', description: 'get, list' },
      { value: 'drop', description: 'does drop' },
      { value: 'help', description: 'Show the help of a command' },
    ]);
  });
});
