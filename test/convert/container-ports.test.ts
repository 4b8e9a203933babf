import { decodeYaml } from '../../src/yaml/decode-yaml';
import { containerOf, convertScore } from './convert-score';

describe('ports of the only container', () => {
  it.each([
    ['{web: {port: 80, targetPort: 8080}}', '[{containerPort: 8080, name: web, protocol: TCP}]'],
    ['{dns: {port: 53, protocol: UDP}}', '[{containerPort: 53, name: dns, protocol: UDP}]'],
    ['{a-rather-long-name: {port: 80}}', '[{containerPort: 80, protocol: TCP}]'],
    ['{"8080": {port: 80}}', '[{containerPort: 80, protocol: TCP}]'],
    ['{a--b: {port: 80}}', '[{containerPort: 80, protocol: TCP}]'],
    [
      '{a-rather-long-name: {port: 80}, web: {port: 81, targetPort: 80}}',
      '[{containerPort: 80, name: web, protocol: TCP}]',
    ],
    ['{aa: {port: 80}, bb: {port: 81, targetPort: 80}}', '[{containerPort: 80, name: aa, protocol: TCP}]'],
  ])('%s', (ports, expected) => {
    expect(containerOf(convertScore(`{service: {ports: ${ports}}}`)).ports).toEqual(decodeYaml(expected));
  });

  it('of several containers none is said to listen', () => {
    const converted = convertScore('{containers: {a: {image: x}, b: {image: x}}, service: {ports: {web: {port: 80}}}}');
    expect(containerOf(converted, 'a')).toEqual({ name: 'a', image: 'x' });
  });
});
