import packageData from '../../package.json';
import { BaseCommand } from '../../src/cli/base-command';
import type { CommandClass } from '../../src/cli/command-class';
import { globalFlags } from '../../src/cli/generated/global-flags';
import { flagShapes, lineOf } from '../../src/cli/line-of';
import { main } from '../../src/cli/main';
import { commands } from '../../src/commands';
import { plainCommands } from '../../src/commands/plain-commands';
import { createMemoryHost } from '../memory-host';

const scoreFile = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx
`;

const lines = [
  ['version'],
  ['version', '--no-logo', '-q'],
  ['version', 'more'],
  ['version', '--no-logo=perhaps'],
  ['init'],
  ['init', '--no-sample', '--project', 'acme/shop', '-v'],
  ['init', '-fapp.yaml'],
  ['init', '--file=--odd.yaml'],
  ['generate'],
  ['generate', 'score.yaml'],
  ['generate', 'score.yaml', '-o', '-', '--namespace', 'staging', '--label=team=a', '--label', 'tier=b'],
  ['generate', 'score.yaml', '--output=--manifests.yaml', '--format', 'kyaml'],
  ['generate', 'score.yaml', '--check'],
  ['generate', 'score.yaml', '--diff', '--diff-format', 'markdown'],
  ['generate', 'score.yaml', '--diff-format=json'],
  ['generate', 'score.yaml', '--formt', 'yaml'],
  ['generate', 'score.yaml', '--format', 'json'],
  ['generate', 'score.yaml', '--output'],
  ['generate', 'score.yaml', '-vx'],
  ['generate', '--', '-x.yaml'],
];

const environments: readonly Readonly<Record<string, string>>[] = [
  {},
  { SCORE_K8S_FORMAT: 'table', SCORE_K8S_OUTPUT: 'all.yaml', SCORE_K8S_LABEL: 'a=b\nc=d', SCORE_K8S_VERBOSE: '1' },
  { SCORE_K8S_FORMAT: 'nothing' },
  { SCORE_K8S_NAMESPACE: '-x' },
];

/** What a command line does in a project, with the class of its command or without. */
async function run(line: readonly string[], environment: Readonly<Record<string, string>>, isPlain: boolean) {
  const host = createMemoryHost({ files: { 'score.yaml': scoreFile }, environment });
  const program = { packageData, commands, host, ...(isPlain && { plainCommands }) };
  const before = line[0] === 'generate' ? await main(['init', '--quiet', '--no-sample'], program) : 0;
  const status = await main(line, program);
  return { before, status, stdout: host.stdoutText(), stderr: host.stderrText(), files: [...host.disk] };
}

describe('a command that runs without its class', () => {
  it.each(Object.entries(plainCommands))('%s: reads flags and arguments as the class says', (id, { line }) => {
    const load = commands[id] as () => CommandClass;
    expect(JSON.parse(JSON.stringify(lineOf(load())))).toEqual(line());
  });

  it('knows the flags that all commands have', () => {
    expect(flagShapes(BaseCommand.baseFlags as CommandClass['baseFlags'])).toEqual(globalFlags());
  });

  it.each(lines.map((line) => [line.join(' '), line] as const))('does what it does with it: %s', async (_, line) => {
    for (const environment of environments) {
      expect(await run(line, environment, true)).toEqual(await run(line, environment, false));
    }
  });

  it('leaves the class alone, unless a value looks like a flag', async () => {
    const refuse = () => {
      throw new Error('the class was asked for');
    };
    const host = createMemoryHost();
    const program = { packageData, commands: { ...commands, init: refuse }, host, plainCommands };
    expect(await main(['init', '--file', 'app.yaml'], program)).toBe(0);
    expect(await main(['init', '--file=--app.yaml'], program)).toBe(1);
    expect(host.stderrText()).toContain('the class was asked for');
  });
});
