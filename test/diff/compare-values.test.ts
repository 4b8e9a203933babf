import { changeLines } from '../../src/diff/change-lines';
import { compareValues } from '../../src/diff/compare-values';
import { manifestId } from '../../src/k8s/manifest-id';
import { decodeYaml } from '../../src/yaml/decode-yaml';

/** How two values differ, a line each, as the text format shows it. */
function differences(before: string, after: string): readonly string[] {
  const fields = compareValues(decodeYaml(before), decodeYaml(after));
  const lines = changeLines({ kind: 'changed', id: manifestId({}), fields }, { arrows: true });
  return lines.map(({ mark, depth, text }) => `${'  '.repeat(depth)}${mark} ${text}`);
}

describe('two values are compared', () => {
  it.each<[string, string, string, string[]]>([
    ['maps whose keys stand in another order', '{a: 1, b: 2}', '{b: 2, a: 1}', []],
    ['styles of one text', 'a: "x"', "a: 'x'", []],
    ['scalars', '{a: 1, b: x}', '{a: 2, b: x}', ['~ a: 1 -> 2']],
    ['a number and a text', 'a: 1', 'a: "1"', ['~ a: 1 -> "1"']],
    ['an integer and a float of the same size', 'a: 1', 'a: 1.0', []],
    ['nothing and an empty map', 'a: null', 'a: {}', ['~ a: null -> {}']],
    ['a scalar and a map', 'a: x', 'a: {b: 1}', ['~ a:', '  - x', '  + b: 1']],
    ['not a number, twice', 'a: .nan', 'a: .nan', []],
    ['keys that are gone or new', '{a: 1}', '{b: [1]}', ['- a: 1', '+ b:', '  + - 1']],
    [
      'keys that are no names',
      'data: {nginx.conf: a, "": b, "a]b": c}',
      'data: {nginx.conf: x, "": y, "a]b": z}',
      ['~ data[""]: b -> "y"', '~ data["a]b"]: c -> z', '~ data[nginx.conf]: a -> x'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    [
      'containers by name',
      'containers: [{name: a, image: x:1}, {name: b, image: y}]',
      'containers: [{name: a, image: x:2}, {name: b, image: y}]',
      ['~ containers[a].image: x:1 -> x:2'],
    ],
    [
      'one that is put in front is one addition',
      'env: [{name: A, value: "1"}, {name: B, value: "2"}]',
      'env: [{name: NEW, value: x}, {name: A, value: "1"}, {name: B, value: "2"}]',
      ['+ env[NEW]:', '  + name: NEW', '  + value: x'],
    ],
    [
      'another order, which counts for init containers and variables',
      'env: [{name: A}, {name: B}]',
      'env: [{name: B}, {name: A}]',
      ['~ env: the same items in another order', '  - A, B', '  + B, A'],
    ],
    [
      'ports of containers by number and protocol',
      'ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]',
      'ports: [{containerPort: 53, name: dns}, {containerPort: 53, protocol: UDP}]',
      ['+ ports[53/TCP].name: dns'],
    ],
    [
      'ports of services by number',
      'ports: [{port: 80, targetPort: 8080}]',
      'ports: [{port: 80, targetPort: 9090}]',
      ['~ ports[80/TCP].targetPort: 8080 -> 9090'],
    ],
    [
      'mounts by path, one volume twice',
      'volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /b}]',
      'volumeMounts: [{name: v, mountPath: /a, readOnly: true}, {name: v, mountPath: /b}]',
      ['+ volumeMounts[/a].readOnly: true'],
    ],
    [
      'tolerations by key and effect',
      'tolerations: [{key: gpu, effect: NoSchedule, operator: Exists}]',
      'tolerations: [{key: gpu, effect: NoSchedule, value: "1"}]',
      ['- tolerations[gpu/NoSchedule].operator: Exists', '+ tolerations[gpu/NoSchedule].value: "1"'],
    ],
    [
      'claim templates by the name in their metadata',
      'volumeClaimTemplates: [{metadata: {name: data}, spec: {size: 1}}]',
      'volumeClaimTemplates: [{metadata: {name: data}, spec: {size: 2}}]',
      ['~ volumeClaimTemplates[data].spec.size: 1 -> 2'],
    ],
    [
      'lists of custom resources by name, too',
      'listeners: [{name: http, port: 80}]',
      'listeners: [{name: https, port: 443}, {name: http, port: 81}]',
      ['~ listeners[http].port: 80 -> 81', '+ listeners[https]:', '  + name: https', '  + port: 443'],
    ],
    [
      'a name that is there twice names nothing',
      'env: [{name: A, value: "1"}, {name: A, value: "2"}]',
      'env: [{name: A, value: "1"}, {name: A, value: "3"}]',
      ['~ env[1].value: "2" -> "3"'],
    ],
    ['texts by their order', 'args: [a, b, c]', 'args: [x, a, b, c]', ['+ args[0]: x']],
    ['one that is gone', 'args: [a, b, c]', 'args: [a, c]', ['- args[1]: b']],
    ['one in place of another', 'args: [a, b, c]', 'args: [a, x, c]', ['~ args[1]: b -> x']],
    [
      'several at once',
      'args: [a, b, c, d]',
      'args: [b, x, d, e]',
      ['- args[0]: a', '~ args[1]: c -> x', '+ args[3]: e'],
    ],
    [
      'maps without names by their order',
      'rules: [{backendRefs: [{name: a}]}, {backendRefs: [{name: b}]}]',
      'rules: [{matches: [x]}, {backendRefs: [{name: a}]}, {backendRefs: [{name: b, port: 80}]}]',
      ['+ rules[0]:', '  + matches:', '  +   - x', '+ rules[2].backendRefs[b].port: 80'],
    ],
    ['lists of lists', 'a: [[1, 2], [3]]', 'a: [[1, 2], [3, 4]]', ['+ a[1][1]: 4']],
  ])('lists: %s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected);
  });

  it('shows texts of several lines by their lines', () => {
    const text = (five: string) => `data:\n  a.conf: |\n    one\n    two\n    three\n    four\n    ${five}\n    six\n`;
    expect(differences(text('five'), text('FIVE'))).toEqual([
      '~ data[a.conf]:',
      '  @ @@ -2,5 +2,5 @@',
      '    two',
      '    three',
      '    four',
      '  - five',
      '  + FIVE',
      '    six',
    ]);
  });

  it('shows what a terminal would act on as escapes', () => {
    expect(differences('a: "x\\n\\e[2J"', 'a: "x\\n\\e[3J\\u202e"').slice(-2)).toEqual([
      '  - \\u001b[2J',
      '  + \\u001b[3J\\u202e',
    ]);
  });

  it('tells of a newline at the end', () => {
    expect(differences('a: "x\\ny"', 'a: "x\\ny\\n"').slice(-3)).toEqual([
      '  - y',
      '    \\ No newline at end of file',
      '  + y',
    ]);
  });

  it('pairs long lists that have nothing in common by their places', () => {
    const list = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`);
    const changes = compareValues({ args: list('a') }, { args: list('b') });
    expect([changes.length, changes[4999]?.steps]).toEqual([5000, ['args', { item: '4999' }]]);
  });
});
