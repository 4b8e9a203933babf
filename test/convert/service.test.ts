import { decodeYaml } from '../../src/yaml/decode-yaml';
import { controllerOf, convertScore, manifestOf } from './convert-score';

const convert = (ports: string, metadata = '{}') => convertScore(`{metadata: ${metadata}, service: {ports: ${ports}}}`);

describe('service', () => {
  it.each([
    ['defaults', '{web: {port: 80}}', '[{name: web, port: 80, protocol: TCP, targetPort: 80}]'],
    [
      'sorted by name',
      '{web: {port: 80, targetPort: 8080}, dns: {port: 53, protocol: UDP}}',
      '[{name: dns, port: 53, protocol: UDP, targetPort: 53}, {name: web, port: 80, protocol: TCP, targetPort: 8080}]',
    ],
    [
      'one number for two protocols',
      '{a: {port: 53}, b: {port: 53, protocol: UDP}}',
      '[{name: a, port: 53, protocol: TCP, targetPort: 53}, {name: b, port: 53, protocol: UDP, targetPort: 53}]',
    ],
  ])('%s', (_, ports, expected) => {
    const service = manifestOf(convert(ports), 'Service');
    expect(service.metadata?.name).toBe('web');
    expect(service).toMatchObject({
      spec: { ports: decodeYaml(expected), selector: { 'app.kubernetes.io/instance': 'web-0123456789' } },
    });
  });

  it('is not there without ports', () => {
    expect(convert('{}').manifests.map(({ kind }) => kind)).toEqual(['Deployment']);
  });

  it('takes its name from an annotation', () => {
    const converted = convert('{web: {port: 80}}', '{annotations: {k8s.score.dev/service-name: public}}');
    expect(manifestOf(converted, 'Service').metadata?.name).toBe('public');
  });

  it.each([
    ['{a: {port: 80}, b: {port: 80}}', '{}', "service.ports.b: ports 'a' and 'b' are both 80/TCP"],
    [
      '{a: {port: 80}}',
      '{name: 1web}',
      "metadata.name: workload '1web': '1web' cannot be the name of its Service, which must be at most 63",
    ],
    [
      '{a: {port: 80}}',
      '{annotations: {k8s.score.dev/service-name: Bad_Name}}',
      "metadata.annotations.k8s.score.dev/service-name: 'Bad_Name' cannot be the name of its Service",
    ],
    [
      '{}',
      '{name: 1web, annotations: {k8s.score.dev/kind: StatefulSet}}',
      "metadata.name: workload '1web': its headless Service would be called '1web-headless-svc', but a Service's name must",
    ],
  ])('ports %s of %s are an error', (ports, metadata, message) => {
    expect(convert(ports, metadata).errors).toEqual([expect.stringContaining(message)]);
  });

  it('a name with a digit in front needs no Service', () => {
    expect(controllerOf(convert('{}', '{name: 1web}')).metadata?.name).toBe('1web');
  });
});
