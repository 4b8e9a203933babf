import { loadWorkloads } from '../../src/score/load-workloads';
import { problemsOf } from './tell-problems';

const NAME_WORDS =
  'lower-case letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit';
const CONTAINER_KEYS =
  'args, before, command, files, image, livenessProbe, readinessProbe, resources, variables, volumes';

/** The problems of a Score file of which a part is given: `container` below `main`, `more` at the top. */
function problems({ container = '', more = '' }: { container?: string; more?: string }): string[] {
  const indented = container.replace(/^(?=.)/gm, '    ');
  const text = `apiVersion: score.dev/v1b1\nmetadata:\n  name: web\ncontainers:\n  main:\n    image: nginx\n${indented}${more}`;
  return problemsOf(() => loadWorkloads([{ file: 'score.yaml', text }]));
}

describe('accepts', () => {
  it.each([
    ['ports as whole floats and hexadecimal', { more: 'service: {ports: {aa: {port: 80.0}, bb: {port: 0x50}}}\n' }],
    ['an empty service, empty lists, empty texts', { container: 'args: []\ncommand: [""]\n', more: 'service: {}\n' }],
    ['both probes at once', { container: 'livenessProbe: {exec: {command: []}, httpGet: {port: 1, path: ""}}\n' }],
    [
      'any other key in metadata and params',
      { more: 'resources: {db: {type: aa, metadata: {x: [1]}, params: {y: }}}\n' },
    ],
    ['keys that other programs trip over', { container: 'variables: {__proto__: a, constructor: b}\n' }],
  ])('%s', (_what, parts) => {
    expect(problems(parts)).toEqual([]);
  });
});

describe('says what is wrong, where, and what would be right', () => {
  it.each([
    [
      'a number where text belongs, with how to quote it',
      { container: 'variables:\n  PORT: 8080\n  MASK: 0644 # octal\n  V: 1.10\n  BIG: 123456789012345678901\n' },
      [
        'score.yaml:8:13: containers.main.variables.PORT: must be text; found the number 8080 -> Put it in quotes: PORT: "8080"',
        'score.yaml:9:13: containers.main.variables.MASK: must be text; found the number 0644 -> Put it in quotes: MASK: "0644"',
        'score.yaml:10:10: containers.main.variables.V: must be text; found the number 1.10 -> Put it in quotes: V: "1.10"',
        'score.yaml:11:12: containers.main.variables.BIG: must be text; found the number 123456789012345678901 -> Put it in quotes: BIG: "123456789012345678901"',
      ],
    ],
    [
      'a boolean, a date, nothing, a list and a map where text belongs',
      { container: 'variables: {A: yes, B: true, C: 2020-01-31, D: , E: [x], F: {x: 1}}\n' },
      [
        'score.yaml:7:28: containers.main.variables.B: must be text; found the boolean true -> Put it in quotes: B: "true"',
        'score.yaml:7:37: containers.main.variables.C: must be text; found the date 2020-01-31 -> Put it in quotes: C: "2020-01-31"',
        'score.yaml:7:49: containers.main.variables.D: must be text; found nothing (null) -> Write a value after the colon, or remove the key.',
        'score.yaml:7:57: containers.main.variables.E: must be text; found a list',
        'score.yaml:7:65: containers.main.variables.F: must be text; found a map',
      ],
    ],
    [
      'an item of a list',
      { container: 'args: [serve, 8080]\n' },
      ['score.yaml:7:19: containers.main.args.1: must be text; found the number 8080 -> Put it in quotes: - "8080"'],
    ],
    [
      'text where a number or boolean belongs',
      {
        container: 'files: {/a: {content: x, noExpand: "yes"}}\n',
        more: 'service: {ports: {web: {port: "80", targetPort: http}}}\n',
      },
      [
        "score.yaml:7:40: containers.main.files./a.noExpand: must be true or false, without quotes; found the text 'yes' -> Write it so: noExpand: true",
        "score.yaml:8:31: service.ports.web.port: must be a whole number from 1 to 65535; found the text '80' -> Write it without quotes: port: 80",
        "score.yaml:8:49: service.ports.web.targetPort: must be a whole number from 1 to 65535; found the text 'http'",
      ],
    ],
    [
      'numbers that are no ports',
      { more: 'service: {ports: {aa: {port: 0}, bb: {port: 65536}, cc: {port: 80.5}, dd: {port: 2020-01-31}}}\n' },
      [
        'score.yaml:7:30: service.ports.aa.port: must be a whole number from 1 to 65535; found the number 0',
        'score.yaml:7:45: service.ports.bb.port: must be a whole number from 1 to 65535; found the number 65536',
        'score.yaml:7:64: service.ports.cc.port: must be a whole number from 1 to 65535; found the number 80.5',
        'score.yaml:7:82: service.ports.dd.port: must be a whole number from 1 to 65535; found the date 2020-01-31',
      ],
    ],
    [
      'one of a few values',
      { container: 'before: {db: {ready: running}}\n', more: 'service: {ports: {web: {port: 80, protocol: tcp}}}\n' },
      [
        "score.yaml:7:26: containers.main.before.db.ready: must be started, healthy or complete; found the text 'running'",
        "score.yaml:8:45: service.ports.web.protocol: must be TCP or UDP; found the text 'tcp' -> Did you mean 'TCP'?",
      ],
    ],
    [
      'unknown keys, with what was meant',
      { container: 'varibles: {}\nports: []\nenv: {}\nreplicas: 2\n', more: 'x-team: a\n' },
      [
        `score.yaml:7:5: containers.main.varibles: unknown key 'varibles'; allowed are ${CONTAINER_KEYS} -> Did you mean 'variables'?`,
        `score.yaml:8:5: containers.main.ports: unknown key 'ports'; allowed are ${CONTAINER_KEYS} -> Ports belong to the workload: service.ports.`,
        `score.yaml:9:5: containers.main.env: unknown key 'env'; allowed are ${CONTAINER_KEYS} -> Did you mean 'variables'?`,
        `score.yaml:10:5: containers.main.replicas: unknown key 'replicas'; allowed are ${CONTAINER_KEYS}`,
        "score.yaml:11:1: x-team: unknown key 'x-team'; allowed are apiVersion, containers, metadata, resources, service",
      ],
    ],
    [
      'missing keys',
      {
        container: 'volumes: {/v: {}}\nreadinessProbe: {exec: {}, httpGet: {}}\n',
        more: 'resources:\n  db: {}\n',
      },
      [
        'score.yaml:7:15: containers.main.volumes./v.source: is missing: it must be text',
        'score.yaml:8:22: containers.main.readinessProbe.exec.command: is missing: it must be a list of text',
        'score.yaml:8:32: containers.main.readinessProbe.httpGet.port: is missing: it must be a whole number from 1 to 65535',
        'score.yaml:8:32: containers.main.readinessProbe.httpGet.path: is missing: it must be text',
        'score.yaml:10:3: resources.db.type: is missing: it must be letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit',
      ],
    ],
    [
      'exactly one of content, binaryContent and source, told once',
      { container: 'files: {/a: {}, /b: {content: x, source: y}}\n' },
      [
        'score.yaml:7:13: containers.main.files./a: must have exactly one of content, binaryContent, source; it has none of them',
        'score.yaml:7:21: containers.main.files./b: must have exactly one of content, binaryContent, source; it has content and source',
      ],
    ],
    [
      'names, once each, with a name that would do',
      { more: 'resources:\n  My_Data: {type: aws.bucket}\n  d: {type: aa, id: a..b, class: -x}\n' },
      [
        `score.yaml:8:3: resources.My_Data: the name 'My_Data' must be ${NAME_WORDS} -> Did you mean 'my-data'?`,
        "score.yaml:8:19: resources.My_Data.type: must be letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit; found the text 'aws.bucket' -> Did you mean 'aws-bucket'?",
        `score.yaml:9:3: resources.d: the name 'd' must be ${NAME_WORDS}`,
        "score.yaml:9:21: resources.d.id: must be lower-case letters, digits and dashes in parts divided by single dots, 2 to 63 characters, and each part must begin and end with a letter or digit; found the text 'a..b' -> Did you mean 'a-b'?",
        "score.yaml:9:34: resources.d.class: must be letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit; found the text '-x'",
      ],
    ],
    [
      'quantities and modes, with one that would do',
      { container: 'resources: {limits: {memory: 128MB, cpu: ".5"}}\nfiles: {/a: {content: x, mode: "00644"}}\n' },
      [
        "score.yaml:7:34: containers.main.resources.limits.memory: must be a number that is not 0 and has no leading zeros, with K, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or nothing directly after it (e.g. 128Mi); found the text '128MB' -> Did you mean '128M'?",
        'score.yaml:7:46: containers.main.resources.limits.cpu: must be whole or decimal cores, or whole thousandths with m directly after them (e.g. "2", "0.5" or 500m); found the text \'.5\' -> Did you mean \'0.5\'?',
        "score.yaml:8:36: containers.main.files./a.mode: must be three octal digits, with or without a 0 before them, in quotes (e.g. \"0644\"); found the text '00644' -> Did you mean '0644'?",
      ],
    ],
    [
      'lists, maps and texts in place of each other',
      { container: 'command: /bin/web serve\nvariables: [{name: A, value: b}]\nfiles: x\n' },
      [
        'score.yaml:7:14: containers.main.command: must be a list of text; found the text \'/bin/web serve\' -> Write it as a list: command: ["/bin/web", "serve"]',
        'score.yaml:8:16: containers.main.variables: must be a map of text by variable name; found a list -> Write each entry as KEY: value, without a dash before it.',
        "score.yaml:9:12: containers.main.files: must be a map of files by the path at which the container sees them; found the text 'x'",
      ],
    ],
    [
      'keys that are no text, wherever they are',
      {
        container: 'variables: {12: x, true: y}\n',
        more: 'resources: {db: {type: aa, params: {a: [{1.5: z}]}}}\n',
      },
      [
        'score.yaml:7:17: containers.main.variables.12: a key must be text; found the number 12 -> Put it in quotes: "12":',
        'score.yaml:7:24: containers.main.variables.true: a key must be text; found the boolean true -> Put it in quotes: "true":',
        'score.yaml:8:42: resources.db.params.a.0.1.5: a key must be text; found the number 1.5 -> Put it in quotes: "1.5":',
      ],
    ],
    [
      'a key that is missing its value and must be there',
      { more: 'resources: {db: {type: }}\n' },
      [
        'score.yaml:7:18: resources.db.type: must be text: letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit; found nothing (null) -> Write a value after the colon.',
      ],
    ],
  ])('%s', (_what, parts, expected) => {
    expect(problems(parts)).toEqual(expected);
  });
});

it.each([
  ['- a\n', ['score.yaml:1:1: a Score file must be a map of keys and values; found a list']],
  [
    '12: x\nmetadata: {name: web}\n',
    [
      'score.yaml:1:1: 12: a key must be text; found the number 12 -> Put it in quotes: "12":',
      'score.yaml:1:1: apiVersion: is missing: it must be score.dev/v1b1',
      'score.yaml:1:1: containers: is missing: it must be a map of containers by name',
    ],
  ],
  [
    'apiVersion: 1\nmetadata: {name: web}\ncontainers: {}\n',
    [
      'score.yaml:1:13: apiVersion: must be text: score.dev/v1b1; found the number 1',
      'score.yaml:3:13: containers: must be a map of containers by name, with one entry at least; it has none',
    ],
  ],
  [
    'apiVersion: score.dev/v1b2\nmetadata: {name: web}\ncontainers:\n',
    [
      "score.yaml:1:13: apiVersion: must be score.dev/v1b1; found the text 'score.dev/v1b2'",
      'score.yaml:3:1: containers: must be a map of containers by name; found nothing (null) -> Write a value after the colon.',
    ],
  ],
])('tells what is wrong with a file as a whole: %j', (text, expected) => {
  expect(problemsOf(() => loadWorkloads([{ file: 'score.yaml', text }]))).toEqual(expected);
});
