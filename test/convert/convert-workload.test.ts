import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { containerOf, controllerOf, convertScore, manifestOf, podOf } from './convert-score';

const EVERYTHING = `
metadata:
  annotations: {example.com/owner: payments, k8s.score.dev/kind: StatefulSet, k8s.score.dev/other: x}
  labels: {app: other}
containers:
  main:
    image: "web:\${metadata.name}"
    command: [/bin/web]
    args: [serve, "", "\${metadata.name}"]
    variables: {KEY: "\${resources.tls.key}"}
    files: {/etc/web/app.conf: {content: a, mode: "0640"}}
    volumes: {/var/lib/web: {source: "\${resources.data}"}}
    resources: {limits: {cpu: 1000m}}
    readinessProbe: {exec: {command: ["true"]}}
  side: {image: side, command: [], args: []}
service: {ports: {web: {port: 80, targetPort: 8080}}}
resources: {data: {type: volume}, tls: {type: secret}}
`;

const META = `
    annotations: {k8s.score.dev/workload-name: web}
    labels: &labels {app.kubernetes.io/instance: web-0123456789, app.kubernetes.io/managed-by: score-k8s, app.kubernetes.io/name: web}`;
const SELECTOR = '{app.kubernetes.io/instance: web-0123456789}';

const EXPECTED = `---
apiVersion: v1
kind: ConfigMap
metadata: ${META}
    name: web-main-file-5c4970ec56
data: {app.conf: a}
---
apiVersion: v1
kind: Service
metadata: ${META}
    name: web
spec:
  ports: [{name: web, port: 80, protocol: TCP, targetPort: 8080}]
  selector: ${SELECTOR}
---
apiVersion: v1
kind: Service
metadata: ${META}
    name: web-headless-svc
spec:
  clusterIP: None
  ports: [{name: default, port: 99, targetPort: 99}]
  selector: ${SELECTOR}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: ${META}
    name: web
spec:
  selector: {matchLabels: ${SELECTOR}}
  serviceName: web-headless-svc
  updateStrategy: {}
  volumeClaimTemplates: [{metadata: {name: vol-5dfeafc5b8}, spec: {volumeName: v}}]
  template:
    metadata:
      annotations:
        example.com/owner: payments
        k8s.score.dev/workload-name: web
        k8s.score.dev/files-checksum: 38050dbd2d2a32a81b791aeb364a1bd2af9b7d1881ff0636f184564e504a65fe
      labels: *labels
    spec:
      containers:
      - name: main
        image: web:web
        command: [/bin/web]
        args: [serve, "", "\${metadata.name}"]
        env: [{name: KEY, valueFrom: {secretKeyRef: {key: tls.key, name: web-tls}}}]
        resources: {limits: {cpu: "1"}}
        readinessProbe: {exec: {command: ["true"]}}
        volumeMounts:
        - {mountPath: /var/lib/web, name: vol-5dfeafc5b8}
        - {mountPath: /etc/web/app.conf, name: file-a9497df23c, readOnly: true, subPath: app.conf}
      - {name: side, image: side}
      volumes: [{name: file-a9497df23c, configMap: {items: [{key: app.conf, mode: 416, path: app.conf}], name: web-main-file-5c4970ec56}}]
status: {availableReplicas: 0, replicas: 0}
`;

describe('convertWorkload', () => {
  it('turns a workload with everything into manifests, in the order in which they are needed', () => {
    const outputs = '{tls: {key: 🔐💬web-tls_tls.key💬🔐}, data: {claimSpec: {volumeName: v}}}';
    const { manifests, errors, warnings } = convertScore(EVERYTHING, { outputs });
    expect(manifests).toEqual(decodeYamlDocuments(EXPECTED));
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('sorts ConfigMaps by container and path', () => {
    const files = '{/b/x: {content: a}, /a/y: {content: b}}';
    const { manifests } = convertScore(
      `{containers: {two: {image: a, files: ${files}}, one: {image: a, files: ${files}}}}`,
    );
    expect(manifests.flatMap(({ data }) => Object.entries(data ?? {}).flat())).toEqual([
      'y',
      'b',
      'x',
      'a',
      'y',
      'b',
      'x',
      'a',
    ]);
  });

  it('writes nothing that is empty', () => {
    expect(controllerOf(convertScore('{}'))).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: expect.objectContaining({ name: 'web' }),
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/instance': 'web-0123456789' } },
        template: { metadata: expect.any(Object), spec: { containers: [{ name: 'main', image: 'nginx' }] } },
      },
    });
  });

  it.each(['DaemonSet', 'statefulset', '', 'constructor'])('refuses the kind %j', (kind) => {
    const { errors, manifests } = convertScore(`{metadata: {annotations: {k8s.score.dev/kind: "${kind}"}}}`);
    expect(manifests).toEqual([]);
    expect(errors).toEqual([
      `metadata.annotations.k8s.score.dev/kind: a workload cannot become a '${kind}': k8s.score.dev/kind is Deployment or StatefulSet`,
    ]);
  });

  it('collects everything that is wrong, and says where', () => {
    const score =
      '{containers: {main: {image: "${env.X}", variables: {"é": x}, livenessProbe: {}, files: {a: {content: x}}}}}';
    const { problems } = convertScore(score, {
      locate: (path) => ({ file: 'score.yaml', line: path.length, column: 1 }),
    });
    expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'invalid-target score.yaml:4',
      'invalid-name score.yaml:4',
      'invalid-placeholder score.yaml:3',
      'empty-probe score.yaml:3',
    ]);
  });

  it.each([
    [
      'the selector',
      'a'.repeat(63),
      (score: string) => controllerOf(convertScore(score)).spec?.selector.matchLabels?.['app.kubernetes.io/instance'],
      63,
    ],
    ['a headless Service', 'a'.repeat(52), (score: string) => controllerOf(convertScore(score)).spec?.serviceName, 63],
    ['a StatefulSet', 'a'.repeat(53), (score: string) => controllerOf(convertScore(score)).metadata?.name, 52],
  ])('shortens %s that would be too long', (_, name, get, length) => {
    const text = get(`{metadata: {name: ${name}, annotations: {k8s.score.dev/kind: StatefulSet}}}`);
    expect(text).toMatch(/^a+(-h)?-[0-9a-f]{8}$/);
    expect(text).toHaveLength(length);
  });

  it('keeps the full name of a Deployment and its Service', () => {
    const name = 'a'.repeat(63);
    const converted = convertScore(`{metadata: {name: ${name}}, service: {ports: {web: {port: 80}}}}`);
    expect([manifestOf(converted, 'Service'), controllerOf(converted)].map(({ metadata }) => metadata?.name)).toEqual([
      name,
      name,
    ]);
  });

  it('takes another value for the label managed-by', () => {
    const labels = controllerOf(convertScore('{}', { managedBy: 'us' })).spec?.template.metadata?.labels;
    expect(labels?.['app.kubernetes.io/managed-by']).toBe('us');
  });
});

describe('images', () => {
  const convert = (image: string, chooseImage?: (container: string, image: string) => string) =>
    convertScore(
      `{metadata: {tag: "", ref: 🔐💬a_k💬🔐}, containers: {main: {image: "${image}"}}}`,
      chooseImage ? { chooseImage } : {},
    );

  it('has placeholders replaced, then the caller choose', () => {
    expect(containerOf(convert('x:${metadata.name}-$$1')).image).toBe('x:web-$1');
    expect(containerOf(convert('x:${metadata.name}', (container, image) => `${container}/${image}`)).image).toBe(
      'main/x:web',
    );
  });

  it.each([
    ['${metadata.tag}', "the image of container 'main' is empty once '${metadata.tag}' is replaced"],
    [
      'x:${metadata.nosuch}',
      "'${metadata.nosuch}' of the image of container 'main' of workload 'web': key 'nosuch' not found",
    ],
    [
      'x:${metadata.ref}',
      "the image of container 'main' would hold a secret, which Kubernetes cannot take from a Secret",
    ],
  ])('%s is an error', (image, message) => {
    expect(convert(image).errors).toEqual([expect.stringContaining(message)]);
  });
});

describe('maps with names that objects inherit', () => {
  it('are maps like any other', () => {
    const score =
      '{containers: {constructor: {image: a, variables: {__proto__: x, toString: "y"}}}, service: {ports: {constructor: {port: 1}}}}';
    const converted = convertScore(score);
    expect(podOf(converted).containers.map(({ name }) => name)).toEqual(['constructor']);
    expect(containerOf(converted, 'constructor').env).toEqual([
      { name: '__proto__', value: 'x' },
      { name: 'toString', value: 'y' },
    ]);
    expect(manifestOf(converted, 'Service')).toMatchObject({ spec: { ports: [{ name: 'constructor' }] } });
  });
});
