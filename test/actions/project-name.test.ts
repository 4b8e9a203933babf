import type { InitOptions } from '../../src/actions/init';
import { makeResourceGuid } from '../../src/state/identity';
import { emptyState, generateIn, provisionersFile, score, stateFile } from './generate-project';
import { initIn } from './init-project';

const projectFile = '.score-k8s/project.yaml';
const noted = (name: string) => `# Of us.\nproject: ${name}\n`;

const init = (
  options: Partial<InitOptions>,
  files: Record<string, string> = {},
  environment: Record<string, string> = {},
) => initIn(options, { files, environment });

/** The guid that a resource gets in a project with the given files. */
async function guid(files: Record<string, string>, environment: Record<string, string> = {}) {
  const own = `- uri: template://own/it\n  type: own\n  outputs: "{}"\n`;
  const all = { [provisionersFile]: own, 'score.yaml': score('web', 'resources:\n  it: {type: own}\n'), ...files };
  const { host, failure } = await generateIn(all, {}, { environment });
  return failure ?? /guid: (.*)/.exec(host.text(stateFile) ?? '')?.[1];
}

const guidOf = (project: string) =>
  makeResourceGuid({ project, environment: '', namespace: '', uid: 'own.default#web.it' });

describe("the project's name", () => {
  it('is noted by init, for everybody to read, and kept by later ones', async () => {
    const { host } = await init({ project: 'acme/shop' });
    expect(host.text(projectFile)).toMatch(/^(# .*\n)+project: acme\/shop\n$/);
    expect(host.disk.get(projectFile)?.mode).toBe(0o644);
    const files = { [projectFile]: noted('shop'), [stateFile]: emptyState };
    expect((await init({}, files)).host.text(projectFile)).toBe(noted('shop'));
    expect((await init({ project: 'other' }, files)).host.text(projectFile)).toContain('\nproject: other\n');
  });

  it.each(['', '-a', 'a-', 'a b', 'ä', 'a\n', '.', 'x'.repeat(129)])(
    '%j is refused, and nothing written',
    async (project) => {
      const { host, failure } = await init({ project });
      expect(failure).toMatch(/^--project must be 1 to 128 letters, digits, /);
      expect(host.paths()).toEqual([]);
    },
  );

  it('goes into guids, and the environment wins', async () => {
    expect(await guid({})).toBe(guidOf(''));
    expect(await guid({ [projectFile]: noted('shop') })).toBe(guidOf('shop'));
    expect(await guid({ [projectFile]: noted('shop') }, { SCORE_K8S_PROJECT: 'fork' })).toBe(guidOf('fork'));
    expect(await guid({ [projectFile]: noted('shop') }, { SCORE_K8S_PROJECT: '' })).toBe(guidOf('shop'));
  });

  it.each([
    ['a: b', `${projectFile}:1:1: a: unknown field 'a'`],
    ['', "has no 'project'"],
    ['project: 1', `${projectFile}:1:1: project: must be text, is a number`],
    ['project: "a b"', `${projectFile}:1:1: project: must be 1 to 128 letters`],
    ['project: [', `${projectFile}:1:`],
  ])('a file that says %j is an error, for generate and init', async (content, message) => {
    const files = { [projectFile]: content };
    expect(await guid(files)).toContain(message);
    expect((await init({}, files)).failure).toContain(message);
  });

  it('of the environment must be one, too', async () => {
    expect(await guid({}, { SCORE_K8S_PROJECT: 'a b' })).toMatch(/^SCORE_K8S_PROJECT must be .*, but is "a b"$/);
  });

  it('of the environment is refused by its own name where init would note it', async () => {
    const { failure } = await init({ project: 'a b' }, {}, { SCORE_K8S_PROJECT: 'a b' });
    expect(failure).toMatch(/^SCORE_K8S_PROJECT must be /);
  });

  it('is told to have no effect where it has none', async () => {
    const { lines } = await init({ project: 'shop' }, {}, { SCORE_K8S_PROJECT: 'fork' });
    expect(lines).toContain('note: SCORE_K8S_PROJECT is set to "fork", which wins over the noted name "shop"');
    const state = emptyState.replace('resources: {}', 'resources:\n  a.default#b: {guid: x}');
    expect((await init({ project: 'shop' }, { [stateFile]: state })).lines).toContain(
      'note: The resources that the state holds (1) keep the ids that they have',
    );
  });
});
