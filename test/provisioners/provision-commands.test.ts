import type { ProcessRequest, ProcessResult } from '../../src/host/host';
import { ProvisioningError } from '../../src/provisioners/provisioning-error';
import type { ResourceUid } from '../../src/state/state';
import { fromBytes, toBytes } from '../../src/util/utf8';
import { createMemoryHost } from '../memory-host';
import { failure, provision } from './provision';

const it0 = 'thing.default#web.it' as ResourceUid;
const thing = { it: { type: 'thing' } };

/** A host whose commands answer by `answer`, and what they were asked. */
function hostOf(answer: (request: ProcessRequest) => ProcessResult) {
  const requests: ProcessRequest[] = [];
  const host = createMemoryHost({
    run: (request) => {
      requests.push(request);
      return answer(request);
    },
  });
  return { host, requests };
}

function printing(text: string, status: number | string = 0): ProcessResult {
  return { status, stdout: toBytes(text) };
}

describe('command provisioners', () => {
  it('are asked on standard input and answer on standard output', async () => {
    const { host, requests } = hostOf(() =>
      printing(
        '{"resource_state": {"n": 1}, "resource_outputs": {"a": "b"}, "shared_state": {"x": {"y": 1}}, "manifests": [{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}]}',
      ),
    );
    const provisioners = '- {uri: "cmd://tool#one", type: thing, args: [-v, <mode>, <modes>]}';
    const { state, manifests, acted } = await provision({ provisioners, resources: thing, host });
    expect(requests.map(({ file, args }) => [file, args])).toEqual([['/bin/tool', ['-v', 'provision', '<modes>']]]);
    expect(JSON.parse(requests[0]?.input ?? '')).toMatchObject({ resource_uid: it0, resource_params: null });
    expect(state.resources[it0]).toMatchObject({ provisioner: 'cmd://tool#one', state: { n: 1 }, outputs: { a: 'b' } });
    expect(state.sharedState).toEqual({ x: { y: 1 } });
    expect(manifests.map(({ manifest }) => manifest.metadata?.name)).toEqual(['c']);
    expect(acted).toEqual({ [it0]: state.resources[it0] });
  });

  it.each([
    ['an exit status', printing('{}', 3), 'the command /bin/tool failed: exit status 3'],
    ['a signal', printing('', 'SIGKILL'), 'the command /bin/tool failed: ended by SIGKILL'],
    ['no answer', printing(''), 'the command /bin/tool answered wrongly: it printed nothing'],
    ['two answers', printing('{} {}'), 'the command /bin/tool answered wrongly: what it printed is not one JSON value'],
    [
      'manifests that are none',
      printing('{"manifests": [{"foo": "bar"}]}'),
      'cmd://tool yields a manifest that Kubernetes would not take: manifests.0: apiVersion is missing',
    ],
  ])('fail by %s', async (_, result, message) => {
    const { host } = hostOf(() => result);
    const error = await failure({ provisioners: '- {uri: cmd://tool, type: thing}', resources: thing, host });
    expect(error.message).toContain(`10-team.provisioners.yaml:1:3: resource 'thing.default#web.it': ${message}`);
  });

  it('fail when they cannot be started', async () => {
    const host = createMemoryHost();
    const provisioners = '- {uri: cmd://tool, type: thing}';
    const error = await failure({
      provisioners,
      resources: thing,
      host: { ...host, processes: { ...host.processes, find: () => '/x' } },
    });
    expect(error.message).toContain("resource 'thing.default#web.it': cannot run /x: ENOENT (cmd://tool)");
  });

  it.each([
    ['a type that nobody provides', '', { it: { type: 'thing' }, zz: { type: 'mystery' } }, 'mystery.default#web.zz'],
    [
      'a program that is not there',
      '- {uri: cmd://./nowhere, type: gone}',
      { it: { type: 'thing' }, zz: { type: 'gone' } },
      'nowhere',
    ],
    [
      'a template that cannot be parsed',
      '- {uri: template://b, type: bad, outputs: "{{ if }}"}',
      { it: { type: 'thing' }, zz: { type: 'bad' } },
      'missing value for if',
    ],
    [
      'a reference to no resource',
      '',
      { it: { type: 'thing', params: { a: '${resources.no.x}' } } },
      "refers to resource 'no'",
    ],
  ])('do not run when it is known that the run will fail: %s', async (_, more, resources, message) => {
    const { host, requests } = hostOf(() => printing('{}'));
    const error = await failure({ provisioners: `- {uri: cmd://tool, type: thing}\n${more}`, resources, host });
    expect([error.message.includes(message), requests]).toEqual([true, []]);
  });

  it('tell all that is known beforehand at once', async () => {
    const provisioners = '- {uri: template://b, type: bad, outputs: "{{ if }}"}\n- {uri: cmd://tool/x, type: thing}';
    const resources = {
      a: { type: 'bad', params: { a: '${resources.no.x}' } },
      b: { type: 'thing' },
      c: { type: 'what' },
    };
    const { problems } = (await failure({ provisioners, resources })) as ProvisioningError;
    expect(problems.map(({ code }) => code)).toEqual([
      'unknown-resource',
      'no-provisioner',
      'template-syntax',
      'command-failed',
    ]);
  });

  it('do not run after a failure, and what has run is told', async () => {
    const { host, requests } = hostOf(() => printing('{"resource_state": {"id": 7}}'));
    const provisioners = `- {uri: cmd://tool, type: thing}
- {uri: template://b, type: bad, outputs: '{{ fail "no" }}'}
`;
    const resources = {
      a: { type: 'thing', id: 'a' },
      b: { type: 'bad' },
      c: { type: 'thing', params: { x: '${resources.b.y}' } },
      d: { type: 'thing', id: 'z' },
    };
    const error = await failure({ provisioners, resources, host });
    expect(requests.length).toBe(0);
    expect(error).toBeInstanceOf(ProvisioningError);

    const first = {
      ...resources,
      a: { type: 'thing', id: 'a' },
      b: { type: 'bad', params: { x: '${resources.a.y}' } },
    };
    const { host: again, requests: asked } = hostOf(() =>
      printing('{"resource_state": {"id": 7}, "resource_outputs": {"y": 1}}'),
    );
    const later = (await failure({
      provisioners,
      resources: { a: first.a, b: first.b },
      host: again,
    })) as ProvisioningError;
    expect(asked.length).toBe(1);
    expect(later.acted).toEqual({
      'thing.default#a': expect.objectContaining({ provisioner: 'cmd://tool', state: { id: 7 }, outputs: { y: 1 } }),
    });
  });

  it('see params and shared state as they are at their turn', async () => {
    const { host, requests } = hostOf(() => printing('{}'));
    const provisioners = `- {uri: template://src, type: src, shared: "n: 1", outputs: "v: [1, x]"}
- {uri: cmd://tool, type: thing}
`;
    const resources = { it: { type: 'thing', params: { v: '${resources.src.v}' } }, src: { type: 'src' } };
    await provision({ provisioners, resources, host });
    expect(JSON.parse(fromBytes(toBytes(requests[0]?.input ?? '')))).toMatchObject({
      resource_params: { v: '[1,"x"]' },
      shared_state: { n: 1 },
    });
  });
});
