import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Resource } from '../../src/score/workload';
import type { ResourceUid } from '../../src/state/state';
import { createMemoryHost } from '../memory-host';
import { provision } from './provision';

const guide = readFileSync(resolve(__dirname, '../../docs/guides/two-dialects.md'), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
const uid = 'redis.default#web.cache' as ResourceUid;

interface Answer {
  readonly outputs: unknown;
  readonly state: unknown;
  readonly shared: unknown;
  readonly manifests: readonly unknown[];
}

/** What two runs answer, the second with the state of the first. */
async function answers(provisioners: string, resource: Resource): Promise<readonly Answer[]> {
  const host = createMemoryHost();
  const resources = { cache: resource };
  const first = await provision({ provisioners, resources, host });
  const second = await provision({ provisioners, resources, host, before: first.state });
  return [first, second].map(({ state, manifests }) => ({
    outputs: state.resources[uid]?.outputs,
    state: state.resources[uid]?.state,
    shared: state.sharedState,
    manifests: manifests.map(({ manifest }) => manifest),
  }));
}

describe('the provisioner of the guide, in both dialects', () => {
  it('is there twice', () => {
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      '- uri: template://acme/redis',
      '- uri: nunjucks://acme/redis',
    ]);
  });

  it.each<[string, Resource]>([
    ['without params', { type: 'redis' }],
    ['with params', { type: 'redis', params: { version: '7', memory: '64Mi' } }],
    ['with a number as a param', { type: 'redis', params: { version: 7 } }],
    ['with annotations', { type: 'redis', metadata: { annotations: { b: 'two: 2', a: 'one' } } }],
    ['with params that are empty', { type: 'redis', params: {} }],
  ])('answers the same %s', async (_, resource) => {
    const [go = '', nunjucks = ''] = blocks;
    const expected = await answers(go, resource);
    expect(await answers(nunjucks, resource)).toEqual(expected);
    expect(expected[0]).toMatchObject({ outputs: { port: 6379 }, shared: { redisServers: 1 } });
    expect(expected[0]?.manifests).toHaveLength(3);
    expect(expected[1]?.state).toEqual(expected[0]?.state);
    expect(expected[1]?.shared).toEqual({ redisServers: 2 });
  });
});
