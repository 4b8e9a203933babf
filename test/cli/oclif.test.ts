import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageData from '../../package.json';
import type { CommandClass, CommandTable } from '../../src/cli/command-class';
import { main } from '../../src/cli/main';
import { commands } from '../../src/commands';
import { createMemoryHost } from '../memory-host';
import { type Parsed, parsedBy } from './oclif-framework';

const lines = [
  'version',
  'version --no-logo',
  'init',
  'init --file app.yaml --no-sample',
  'init --provisioners ./a.yaml --provisioners https://example.com/b.yaml',
  'generate',
  'generate score.yaml',
  'generate a.yaml b.yaml --image nginx:1.29',
  'generate --output build/manifests.yaml score.yaml',
  'generate score.yaml -o - -n staging --generate-namespace',
  'generate score.yaml --override-property a.b=c --override-property d.e=f --label team=a',
  'generate score.yaml --overrides-file more.yaml --env-file .env --dry-run',
  'generate --quiet -- -odd-name.yaml',
  'resources list',
  'resources list --format json',
  'resources:list --format json',
  'resources get-outputs postgres.default#web.db',
  'provisioners list --format json --verbose',
  'check-version 1.0.0',
  'completion bash',
].map((line) => line.split(' '));

/** What oclif's whole framework makes of the lines, in a process of its own. */
let byFramework: readonly Parsed[];

beforeAll(() => {
  const directory = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
  const bundle = join(directory, 'framework.js');
  const script = `import { parseByFramework } from './oclif-framework';
    const parsed = [];
    (async () => {
      for (const line of ${JSON.stringify(lines)}) parsed.push(await parseByFramework(line));
      console.log(JSON.stringify(parsed));
    })();`;
  try {
    const esbuild = require.resolve('esbuild/bin/esbuild');
    const options = [
      '--bundle',
      '--platform=node',
      '--external:./kubernetes-client',
      `--outfile=${bundle}`,
      '--log-level=error',
    ];
    execFileSync(esbuild, options, { cwd: resolve(__dirname), input: script });
    byFramework = JSON.parse(execFileSync(process.execPath, [bundle], { encoding: 'utf8' }));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

/** What our entry makes of a command line, with commands that do nothing but parse. */
async function parseByEntry(line: readonly string[]): Promise<Parsed | undefined> {
  let seen: Parsed | undefined;
  const parseOnly = (id: string, load: () => CommandClass) => () => {
    const Original = load() as unknown as new (...args: unknown[]) => { run(): Promise<void> };
    return class extends Original {
      override async run(): Promise<void> {
        seen = await parsedBy(this, id, Original);
      }
    } as unknown as CommandClass;
  };
  const table: CommandTable = Object.fromEntries(
    Object.entries(commands).map(([id, load]) => [id, parseOnly(id, load)]),
  );
  await main(line, { packageData, commands: table, host: createMemoryHost() });
  return seen;
}

describe("a command line means the same to our entry and to oclif's framework", () => {
  it.each(lines.map((line, index) => [line.join(' '), index] as const))('%s', async (_, index) => {
    const parsed = await parseByEntry(lines[index] ?? []);
    expect(parsed).toBeDefined();
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(byFramework[index]);
  });
});
