import { decodeYaml } from '../../src/yaml/decode-yaml';
import { containerOf, convertScore } from './convert-score';

const convert = (resources: string) => convertScore(`{containers: {main: {image: nginx, resources: ${resources}}}}`);

describe('compute resources', () => {
  it.each([
    ['{limits: {cpu: 1000m, memory: 1024Mi}}', '{limits: {cpu: "1", memory: 1Gi}}'],
    ['{requests: {memory: 100K}}', '{requests: {memory: 100k}}'],
    [
      '{limits: {cpu: "1"}, requests: {cpu: "1", memory: 1M}}',
      '{limits: {cpu: "1"}, requests: {cpu: "1", memory: 1M}}',
    ],
  ])('%s', (resources, expected) => {
    const converted = convert(resources);
    expect(containerOf(converted).resources).toEqual(decodeYaml(expected));
    expect(converted.warnings).toEqual([]);
  });

  it.each(['{}', '{limits: {}, requests: {}}'])('%s leaves nothing', (resources) => {
    expect(containerOf(convert(resources))).not.toHaveProperty('resources');
  });

  it('warns of a request above its limit', () => {
    expect(convert('{limits: {cpu: 100m, memory: 1Gi}, requests: {cpu: "0.2", memory: 1G}}').warnings).toEqual([
      'containers.main.resources.requests.cpu: the request for cpu, 200m, is above the limit, 100m: Kubernetes refuses that',
    ]);
  });

  it('names a quantity that is none', () => {
    expect(convert('{limits: {cpu: lots}}').errors).toEqual([
      expect.stringContaining("containers.main.resources.limits.cpu: cpu: 'lots' is no quantity"),
    ]);
  });
});
