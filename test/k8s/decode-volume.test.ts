import { decodeVolume } from '../../src/k8s/decode-volume';
import { decodeYaml } from '../../src/yaml/decode-yaml';

describe('decodeVolume', () => {
  it.each([
    ['VolumeSource', '{emptyDir: {}}', '{emptyDir: {}}'],
    ['VolumeSource', '{emptyDir: {medium: Memory, sizeLimit: 1024Mi}}', '{emptyDir: {medium: Memory, sizeLimit: 1Gi}}'],
    ['VolumeSource', '{emptyDir: {medium: "", sizeLimit: 1000}}', '{emptyDir: {sizeLimit: 1k}}'],
    ['VolumeSource', '{nfs: null, hostPath: {path: /x, type: ""}}', '{hostPath: {path: /x, type: ""}}'],
    [
      'VolumeSource',
      '{persistentVolumeClaim: {claimName: a, readOnly: false}}',
      '{persistentVolumeClaim: {claimName: a}}',
    ],
    [
      'VolumeSource',
      '{secret: {secretName: a, optional: false, defaultMode: 0, items: []}}',
      '{secret: {secretName: a, optional: false, defaultMode: 0}}',
    ],
    [
      'VolumeSource',
      '{configMap: {name: a, items: [{key: a, path: b, mode: 256.0}]}}',
      '{configMap: {name: a, items: [{key: a, path: b, mode: 256}]}}',
    ],
    [
      'VolumeSource',
      '{csi: {driver: d, readOnly: false, volumeAttributes: {a: "", b: c}}}',
      '{csi: {driver: d, readOnly: false, volumeAttributes: {a: "", b: c}}}',
    ],
    [
      'VolumeSource',
      '{ephemeral: {volumeClaimTemplate: {metadata: {}, spec: {resources: {requests: {storage: 1.5Gi}}}}}}',
      '{ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 1536Mi}}}}}}',
    ],
    [
      'ClaimSpec',
      '{accessModes: [ReadWriteOnce], storageClassName: "", resources: {}}',
      '{accessModes: [ReadWriteOnce], storageClassName: ""}',
    ],
    [
      'ClaimSpec',
      '{selector: {matchLabels: {a: b}}, resources: {requests: {storage: 0.5}}}',
      '{selector: {matchLabels: {a: b}}, resources: {requests: {storage: 500m}}}',
    ],
    [
      'ClaimSpec',
      '{dataSource: {kind: PersistentVolumeClaim, name: a}, selector: {matchExpressions: [{key: a}]}}',
      '{dataSource: {apiGroup: null, kind: PersistentVolumeClaim, name: a}, selector: {matchExpressions: [{key: a, operator: ""}]}}',
    ],
    ['VolumeSource', '{hostPath: {}}', '{hostPath: {path: ""}}'],
    ['VolumeSource', '{nfs: {server: a, path: "", readOnly: false}}', '{nfs: {server: a, path: ""}}'],
    ['VolumeSource', '{iscsi: {iqn: a, targetPortal: b}}', '{iscsi: {iqn: a, lun: 0, targetPortal: b}}'],
    ['VolumeSource', '{projected: {}}', '{projected: {sources: null}}'],
    ['VolumeSource', '{projected: {sources: []}}', '{projected: {sources: []}}'],
    [
      'VolumeSource',
      '{downwardAPI: {items: [{path: cpu, resourceFieldRef: {resource: limits.cpu}}]}}',
      '{downwardAPI: {items: [{path: cpu, resourceFieldRef: {divisor: "0", resource: limits.cpu}}]}}',
    ],
    ['VolumeSource', '{ephemeral: {volumeClaimTemplate: {}}}', '{ephemeral: {volumeClaimTemplate: {spec: {}}}}'],
    [
      'VolumeSource',
      '{ConfigMap: {Name: a, ITEMS: [{KEY: b, path: c}]}}',
      '{configMap: {name: a, items: [{key: b, path: c}]}}',
    ],
  ] as const)('%s %s', (type, text, expected) => {
    expect(decodeVolume(decodeYaml(text), type)).toEqual({ value: decodeYaml(expected), problems: [] });
  });

  it.each([
    ['{ramDisk: {}}', '', "has the unknown field 'ramDisk'"],
    ['{emptyDir: {size: 5}}', 'emptyDir', "has the unknown field 'size'"],
    ['{emptyDir: []}', 'emptyDir', 'must be a map'],
    ['{emptyDir: {medium: 5}}', 'emptyDir.medium', 'must be text'],
    ['{emptyDir: {sizeLimit: much}}', 'emptyDir.sizeLimit', "'much' is no quantity"],
    ['{emptyDir: {sizeLimit: [1]}}', 'emptyDir.sizeLimit', 'must be a quantity'],
    ['{nfs: {readOnly: "true"}}', 'nfs.readOnly', 'must be true or false'],
    ['{configMap: {items: [{mode: 0.5}]}}', 'configMap.items.0.mode', 'must be a whole number'],
    ['{configMap: {items: {}}}', 'configMap.items', 'must be a list'],
    ['{csi: {volumeAttributes: {a: 5}}}', 'csi.volumeAttributes.a', 'must be text'],
    ['{name: a}', '', "has the unknown field 'name'"],
    ['{__proto__: {}}', '', "has the unknown field '__proto__'"],
    ['text', '', 'must be a map'],
  ])('refuses %s', (text, path, message) => {
    const { problems } = decodeVolume(decodeYaml(text), 'VolumeSource');
    expect(problems.map((problem) => [problem.path.join('.'), problem.message])).toEqual([
      [path, expect.stringContaining(message)],
    ]);
  });

  it('suggests the field that was meant', () => {
    expect(decodeVolume({ emptyDirs: {} }, 'VolumeSource').problems[0]?.hint).toBe("Did you mean 'emptyDir'?");
  });
});
