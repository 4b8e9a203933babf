import { pruneResources } from '../../src/actions/prune-resources';
import { removeWorkloads } from '../../src/actions/remove-workloads';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryLog, type MemoryHost } from '../memory-host';
import { generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const provisioners = `- uri: template://acme/db
  type: db
  state: |
    password: kept
  outputs: |
    size: {{ .Params.size | default "none" }}
    of: {{ .SourceWorkload }}
`;
const asking = (name: string, params = '') =>
  score(name, `resources:\n  own: {type: db}\n  all: {type: db, id: all${params}}\n`);
const files = {
  'one.yaml': asking('one'),
  'two.yaml': asking('two', ', params: {size: large}'),
  [provisionersFile]: provisioners,
};

/** A project of two workloads that share a resource of the second. */
const twoWorkloads = async (): Promise<MemoryHost> =>
  (await generateIn(files, { files: ['one.yaml', 'two.yaml'] })).host;

interface Stored {
  readonly workloads: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const stored = (host: MemoryHost) => decodeYaml(host.text(stateFile) ?? '') as unknown as Stored;
const notes = (lines: readonly string[]) => lines.filter((line) => line.startsWith('note: '));

/** Removes workloads; gives the log, or the reason of the failure. */
async function remove(host: MemoryHost, ...names: readonly string[]) {
  const log = createMemoryLog();
  const failure = await removeWorkloads(names, {}, host, log).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { failure, lines: log.lines };
}

/** Prunes the resources; gives their uids and the log. */
async function prune(host: MemoryHost, dryRun = false) {
  const log = createMemoryLog();
  return { uids: await pruneResources({ dryRun }, host, log), lines: log.lines };
}

describe('what nobody asks for any more', () => {
  it('is told by generate, with the commands that help', async () => {
    const host = await twoWorkloads();
    host.files.write('one.yaml', score('one'));
    const { lines } = await generateAgain(host, { files: ['one.yaml'] });
    expect(notes(lines)).toEqual([
      expect.stringMatching(
        /^note: workload 'two' \(two\.yaml\) is not among the given files and is kept: .*\nTo take it out of the project: score-k8s workloads remove two$/,
      ),
      "note: resource 'db.default#one.own' is kept in the state, though no workload uses it\n" +
        'To take them out of the state: score-k8s resources prune',
    ]);
  });

  it('is not told of what is asked for', async () => {
    const { lines } = await generateAgain(await twoWorkloads(), { files: [] });
    expect(notes(lines)).toEqual([]);
  });
});

describe('workloads remove', () => {
  it('takes workloads out of the state and tells which resources are unused then', async () => {
    const host = await twoWorkloads();
    const { failure, lines } = await remove(host, 'one');
    expect(failure).toBeUndefined();
    expect([Object.keys(stored(host).workloads), host.disk.get(stateFile)?.mode]).toEqual([['two'], 0o600]);
    expect(Object.keys(stored(host).resources).sort()).toEqual([
      'db.default#all',
      'db.default#one.own',
      'db.default#two.own',
    ]);
    expect(lines[0]).toBe("info: Removed workload 'one' from the project");
    expect(notes(lines)).toEqual([expect.stringContaining("'db.default#one.own' is kept in the state")]);
    await generateAgain(host, { files: [] });
    expect(host.text('manifests.yaml')).not.toContain('name: one');
  });

  it('leaves a resource to another workload that asks for it', async () => {
    const host = await twoWorkloads();
    const before = stored(host).resources['db.default#all'];
    expect(before).toMatchObject({ source_workload: 'two', params: { size: 'large' }, outputs: { of: 'two' } });
    await remove(host, 'two');
    const { failure } = await generateAgain(host, { files: ['one.yaml'] });
    expect(failure).toBeUndefined();
    expect(stored(host).resources['db.default#all']).toMatchObject({
      guid: before?.['guid'],
      source_workload: 'one',
      outputs: { size: 'none', of: 'one' },
    });
  });

  it('gives the same instance to a workload that comes back', async () => {
    const host = await twoWorkloads();
    const before = stored(host).workloads['one'];
    await remove(host, 'one');
    await generateAgain(host, { files: ['one.yaml'] });
    expect(stored(host).workloads['one']).toEqual(before);
  });

  it('of a name that is not there is an error that tells of all, and removes none', async () => {
    const host = await twoWorkloads();
    const before = host.text(stateFile);
    const { failure } = await remove(host, 'one', 'tow', 'other');
    expect(failure).toBe(
      "no such workload 'tow'; did you mean two?\nno such workload 'other'\n" +
        'score-k8s workloads list shows the workloads of this project.',
    );
    expect(host.text(stateFile)).toBe(before);
  });
});

describe('resources prune', () => {
  it('takes out what no workload uses, and nothing else', async () => {
    const host = await twoWorkloads();
    await remove(host, 'one');
    const dry = await prune(host, true);
    expect(dry.uids).toEqual(['db.default#one.own']);
    expect(dry.lines).toEqual([
      'info: Dry run: 1 resource would be removed from the state',
      expect.stringMatching(/^warn: .* is not deleted from the cluster/),
    ]);
    expect(Object.keys(stored(host).resources)).toContain('db.default#one.own');
    const { uids, lines } = await prune(host);
    expect([uids, lines[0]]).toEqual([dry.uids, 'info: Removed 1 resource from the state']);
    expect(lines[1]).toMatch(/^warn: .* is not deleted from the cluster/);
    expect(Object.keys(stored(host).resources).sort()).toEqual(['db.default#all', 'db.default#two.own']);
    expect(host.disk.get(stateFile)?.mode).toBe(0o600);
  });

  it('changes nothing where everything is used', async () => {
    const host = await twoWorkloads();
    const before = host.text(stateFile);
    expect(await prune(host)).toEqual({
      uids: [],
      lines: ['info: Every resource is used by a workload: nothing to remove'],
    });
    expect(host.text(stateFile)).toBe(before);
  });

  it('keeps what workloads use that were not given to the last generate', async () => {
    const host = await twoWorkloads();
    await generateAgain(host, { files: ['one.yaml'], onlyGiven: true });
    expect((await prune(host)).uids).toEqual([]);
  });
});
