import { emptyState, provisionersFile, score, stateFile } from '../actions/generate-project';
import { type MainOptions, runMain, someTerminal } from './run-main';

const outputs = (host: string) => `- {uri: template://a/thing, type: thing, outputs: '{"host": "${host}"}'}\n`;
const resources = Array.from({ length: 8 }, (_, n) => `  thing-${n}: {type: thing}\n`).join('');
const files = {
  [stateFile]: emptyState,
  [provisionersFile]: outputs('a'),
  'score.yaml': score('web', `resources:\n${resources}`),
};

/** A clock on which so many milliseconds go by from one look to the next. */
function clockOf(milliseconds: number) {
  let now = 0n;
  return { now: () => (now += BigInt(milliseconds) * 1_000_000n), zone: 'UTC' };
}

/** Standard error of a run, `<` where the line of progress goes. */
async function stderrOf(options: MainOptions, ...flags: readonly string[]): Promise<string> {
  const { stderr } = await runMain(['generate', 'score.yaml', ...flags], { files, terminal: someTerminal, ...options });
  return stderr.replaceAll('\r\u001b[K', '<').replaceAll(/INFO: .*\n/g, '');
}

describe('the line of progress of generate', () => {
  it.each<[string, number, string]>([
    ['comes when the run has taken a second, and goes before anything else is written', 300, '3, 4, 5, 6, 7'],
    ['is not shown more often than it can be read', 150, '6'],
    ['tells how far a slow run is', 900, '1, 2, 3, 4, 5, 6, 7'],
  ])('%s', async (_, milliseconds, done) => {
    const lines = done.split(', ').map((count) => `<Provisioned ${count} of 8 resources`);
    expect(await stderrOf({ clock: clockOf(milliseconds) })).toBe(`${lines.join('')}<`);
  });

  it('goes when a resource fails', async () => {
    const failing = { ...files, [provisionersFile]: outputs('{{ fail "out of order" }}') };
    const stderr = await stderrOf({ files: failing, clock: clockOf(500) });
    expect(stderr).toMatch(/^<Provisioned 1 of 8 .*<Provisioned 7 of 8 resources<[^<]*Error:/);
  });

  it.each<[string, MainOptions, readonly string[]]>([
    ['in a short run', { clock: clockOf(100) }, []],
    ['with --quiet', {}, ['--quiet']],
    ['with NO_COLOR', { environment: { NO_COLOR: '1' } }, []],
    ['on a dumb terminal', { environment: { TERM: 'dumb' } }, []],
    ['off a terminal', { terminal: { isTerminal: () => false, columns: () => undefined } }, []],
  ])('does not come %s', async (_, options, flags) => {
    expect(await stderrOf({ clock: clockOf(400), ...options }, ...flags)).toBe('');
  });
});
