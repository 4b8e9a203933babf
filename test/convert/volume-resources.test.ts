import { decodeYaml } from '../../src/yaml/decode-yaml';
import { containerOf, controllerOf, convertScore, podOf } from './convert-score';

const SOURCE = '${resources.data}';

function convert(
  data: string,
  {
    kind = 'Deployment',
    containers = `{main: {image: nginx, volumes: {/data: {source: "${SOURCE}"}}}}`,
    more = '',
  } = {},
) {
  const metadata = `{annotations: {k8s.score.dev/kind: ${kind}}}`;
  return convertScore(
    `{metadata: ${metadata}, containers: ${containers}, resources: {data: {type: volume}, other: {type: volume, class: x, id: y}}}`,
    {
      outputs: `{data: ${data}${more}}`,
      outputsOf: (uid) => (uid === 'volume.default#elsewhere.v' ? { source: { emptyDir: {} } } : undefined),
    },
  );
}

describe('volumes', () => {
  it.each([
    ['{source: {emptyDir: {sizeLimit: 2048Mi, medium: ""}}}', '{emptyDir: {sizeLimit: 2Gi}}'],
    ['{source: {configMap: {name: a, optional: false}}}', '{configMap: {name: a, optional: false}}'],
    ['{source: {nfs: {server: s, path: /p, readOnly: false}}, claimSpec: null}', '{nfs: {server: s, path: /p}}'],
  ])('%s', (outputs, expected) => {
    expect(podOf(convert(outputs)).volumes).toEqual([{ name: 'vol-bd47413b5c', ...(decodeYaml(expected) as object) }]);
  });

  it('a claim becomes a template of the StatefulSet', () => {
    const converted = convert('{claimSpec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1024Mi}}}}', {
      kind: 'StatefulSet',
    });
    expect(controllerOf(converted).spec?.volumeClaimTemplates).toEqual([
      {
        metadata: { name: 'vol-bd47413b5c' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    ]);
    expect(podOf(converted)).not.toHaveProperty('volumes');
    expect(containerOf(converted).volumeMounts).toEqual([{ mountPath: '/data', name: 'vol-bd47413b5c' }]);
  });

  it('one resource is one volume, whoever mounts it', () => {
    const containers = `{a: {image: x, volumes: {/x: {source: "${SOURCE}"}, /y: {source: "${SOURCE}"}}}, b: {image: x, volumes: {/x: {source: "${SOURCE}"}}}}`;
    const claimed = convert('{claimSpec: {volumeName: v}}', { kind: 'StatefulSet', containers });
    expect(controllerOf(claimed).spec?.volumeClaimTemplates).toHaveLength(1);
    expect(podOf(convert('{source: {emptyDir: {}}}', { containers })).volumes).toHaveLength(1);
  });

  it('two resources at one path of two containers are two, and the claim keeps its name', () => {
    const containers = `{a: {image: x, volumes: {/data: {source: "\${resources.other}"}}}, b: {image: x, volumes: {/data: {source: "${SOURCE}"}}}}`;
    const converted = convert('{claimSpec: {volumeName: v}}', {
      kind: 'StatefulSet',
      containers,
      more: ', other: {source: {emptyDir: {}}}',
    });
    expect(containerOf(converted, 'b').volumeMounts?.[0]?.name).toBe('vol-bd47413b5c');
    expect(containerOf(converted, 'a').volumeMounts?.[0]?.name).toMatch(/^vol-(?!bd47413b5c)[0-9a-f]{10}$/);
  });

  it.each(['volume.default#web.data', 'volume.default#elsewhere.v', 'volume.default#${metadata.name}.data'])(
    'a source may be the uid %s',
    (uid) => {
      const converted = convert('{source: {emptyDir: {}}}', {
        containers: `{main: {image: x, volumes: {/data: {source: "${uid}"}}}}`,
      });
      expect(podOf(converted).volumes).toEqual([{ name: 'vol-bd47413b5c', emptyDir: {} }]);
    },
  );

  it.each([
    ['{}', 'have neither of source and claimSpec'],
    ['{source: {emptyDir: {}}, claimSpec: {volumeName: v}}', 'have both of source and claimSpec'],
    ['{source: {emptyDir: {}}, size: 5}', "have 'size' besides source"],
    ['{source: {}}', "of resource 'volume.default#web.data', source is empty"],
    ['{claimSpec: {}}', 'claimSpec is empty'],
    ['{source: {emptyDir: {}, nfs: {server: s}}}', "source has 'emptyDir', 'nfs': a volume is of one type"],
    ['{source: {ramDisk: {}}}', "source has the unknown field 'ramDisk'"],
    ['{source: x}', 'source must be a map'],
    ['{source: {emptyDir: {sizeLimit: much}}}', "source.emptyDir.sizeLimit 'much' is no quantity"],
  ])('%s is an error', (outputs, message) => {
    const [error, ...more] = convert(outputs).errors;
    expect(error).toContain(`containers.main.volumes./data.source: volume '/data':`);
    expect(error).toContain("'volume.default#web.data'");
    expect(error).toContain(message);
    expect(more).toEqual([]);
  });

  it.each([
    ['data', "volume '/data': the source 'data' is no resource"],
    ['${resources.nosuch}', "the Score file declares no resource 'nosuch'"],
    ['${resources.data.nosuch}', "output 'nosuch' not found"],
  ])('the source %s is an error', (source, message) => {
    const converted = convert('{source: {emptyDir: {}}}', {
      containers: `{main: {image: x, volumes: {/data: {source: "${source}"}}}}`,
    });
    expect(converted.errors).toEqual([expect.stringContaining(message)]);
  });

  it.each(['/abs', 'a/../..', '..'])('the path %s is an error', (path) => {
    const converted = convert('{source: {emptyDir: {}}}', {
      containers: `{main: {image: x, volumes: {/data: {source: "${SOURCE}", path: ${path}}}}}`,
    });
    expect(converted.errors).toEqual([
      `containers.main.volumes./data.path: volume '/data': path '${path}' must be relative to the volume and stay in it`,
    ]);
  });

  it('a claim needs a StatefulSet, and the error says the two ways out', () => {
    const { problems, errors } = convert('{claimSpec: {volumeName: v}}');
    expect(errors).toEqual([
      expect.stringContaining("resource 'volume.default#web.data' gives a claimSpec, and only a StatefulSet"),
    ]);
    expect(problems[0]?.hint).toMatch(/k8s\.score\.dev\/kind: StatefulSet.*claimName/);
  });
});
