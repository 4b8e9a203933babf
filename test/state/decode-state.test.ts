import { decodeState } from '../../src/state/decode-state';
import { emptyState } from '../../src/state/empty-state';

const file = '.score-k8s/state.yaml';

describe('decodeState', () => {
  it.each([
    ['empty maps', 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n'],
    ['nulls', 'workloads:\nresources: null\nshared_state: ~\npatching_templates:\n'],
    ['nothing but a map', '{}\n'],
  ])('takes a state without anything: %s', (_, text) => {
    expect(decodeState(text, file)).toEqual(emptyState());
  });

  it('takes what is no text where text is wanted as it is written', () => {
    const spec = '{metadata: {name: web}, containers: {main: {image: 1.10, variables: {A: 010, B: yes, C: True}}}}';
    const text = `workloads: {web: {instance_suffix: -0123456789, spec: ${spec}}}\nresources: {}\nshared_state: {}\n`;
    expect(decodeState(text, file).workloads['web']).toEqual({
      instanceSuffix: '-0123456789',
      spec: {
        metadata: { name: 'web' },
        containers: { main: { image: '1.10', variables: { A: '010', B: 'yes', C: 'True' } } },
      },
    });
  });

  it('reads what a run writes', () => {
    const text = `workloads:
  web:
    spec:
      apiVersion: score.dev/v1b1
      containers:
        main:
          args: null
          files:
            /etc/a.conf:
              content: "a"
              mode: "0600"
              noExpand: false
          image: nginx
          variables:
            A: ""
      metadata:
        annotations: null
        extra: [1, 2.5, null]
        name: web
      resources:
        db:
          params: {size: null}
          type: postgres
      service:
        ports:
          web:
            port: 80
    file: score.yaml
    instance_suffix: "-1234567890"
resources:
  postgres.default#web.db:
    guid: 0f1e2d3c-4b5a-4678-9abc-def012345678
    type: postgres
    class: default
    id: web.db
    metadata: {}
    params: null
    source_workload: web
    provisioner: ""
    state: {}
shared_state:
  k: {v: 1}
patching_templates:
  - "{{ list }}"
`;
    const { workloads, resources, sharedState, patchingTemplates } = decodeState(text, file);
    expect({ workloads, resources, sharedState, patchingTemplates }).toEqual({
      workloads: {
        web: {
          spec: {
            apiVersion: 'score.dev/v1b1',
            containers: {
              main: {
                files: { '/etc/a.conf': { content: 'a', mode: '0600', noExpand: false } },
                image: 'nginx',
                variables: { A: '' },
              },
            },
            metadata: { annotations: null, extra: [1, 2.5, null], name: 'web' },
            resources: { db: { params: { size: null }, type: 'postgres' } },
            service: { ports: { web: { port: 80 } } },
          },
          file: 'score.yaml',
          instanceSuffix: '-1234567890',
        },
      },
      resources: {
        'postgres.default#web.db': {
          guid: '0f1e2d3c-4b5a-4678-9abc-def012345678',
          type: 'postgres',
          class: 'default',
          id: 'web.db',
          metadata: {},
          params: null,
          sourceWorkload: 'web',
          provisioner: '',
          state: {},
          outputs: {},
        },
      },
      sharedState: { k: { v: 1 } },
      patchingTemplates: ['{{ list }}'],
    });
  });

  it('keeps keys that are special elsewhere', () => {
    const text = 'shared_state: {__proto__: {a: 1}, constructor: 2}\n';
    expect(Object.keys(decodeState(text, file).sharedState)).toEqual(['__proto__', 'constructor']);
  });

  const web = 'workloads:\n  web:\n    spec:\n      metadata: {name: web}\n      containers: {}\n';

  it.each([
    [
      'an empty file',
      '',
      [`${file}: the state file is empty, so what earlier runs assigned is lost`, 'Bring the file back from'],
    ],
    ['only a comment', '# nothing\n', [`${file}: the state file is empty`]],
    ['no YAML', 'workloads: [\n', [`${file}:1:13: `]],
    ['a list', '- a\n', [`${file}:1:1: must be a map, is a list`]],
    ['a second document', '{}\n---\n{}\n', [`${file}:2:1: a second document begins here`]],
    [
      'unknown fields, wherever',
      `${web}      replicas: 2\n    colour: red\nresources:\n  a.b#c:\n    gui: x\nshared: {}\n`,
      [
        `${file}:6:7: workloads.web.spec.replicas: unknown field 'replicas'\nKnown here: apiVersion, metadata, service, containers, resources`,
        `${file}:7:5: workloads.web.colour: unknown field 'colour'\nKnown here: spec, file, instance_suffix`,
        `${file}:10:5: resources.a.b#c.gui: unknown field 'gui'\nDid you mean 'guid'?`,
        `${file}:11:1: shared: unknown field 'shared'\nKnown here: workloads, resources, shared_state, patching_templates`,
      ],
    ],
    [
      'wrong types',
      `${web}      service: {ports: {a: {port: 1.5}, b: {port: "80"}, c: {}}}\n    instance_suffix: {}\nresources: []\npatching_templates: [~]\n`,
      [
        `${file}:6:29: workloads.web.spec.service.ports.a.port: must be a whole number, is a number`,
        `${file}:6:45: workloads.web.spec.service.ports.b.port: must be a whole number, is text`,
        `${file}:6:58: workloads.web.spec.service.ports.c: has no 'port'`,
        `${file}:7:5: workloads.web.instance_suffix: must be text, is a map`,
        `${file}:8:1: resources: must be a map, is a list`,
        `${file}:9:22: patching_templates.0: must be text, is null`,
      ],
    ],
    ['a file that was cut off', web, [`${file}: has no 'resources'`, 'add the line "resources: {}"']],
    ['a file that was cut off later', `${web}resources: {}\n`, [`${file}: has no 'shared_state'`]],
    ['a workload without spec', 'workloads:\n  web: {}\n', [`${file}:2:3: workloads.web: has no 'spec'`]],
    [
      'a spec without a name',
      'workloads:\n  web:\n    spec: {metadata: {name: 5}, containers: {}}\n',
      [`${file}:3:12: workloads.web.spec.metadata: has no text 'name'`],
    ],
  ])('says what is wrong with %s', (_, text, parts) => {
    let message = '';
    try {
      decodeState(text, file);
    } catch (error) {
      message = (error as Error).message;
    }
    for (const part of parts) expect(message).toContain(part);
  });
});
