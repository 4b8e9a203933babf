import { decodeYaml } from '../../src/yaml/decode-yaml';
import { containerOf, convertScore } from './convert-score';

const convert = (probe: string) => convertScore(`{containers: {main: {image: nginx, livenessProbe: ${probe}}}}`);

describe('probes', () => {
  it.each([
    ['{httpGet: {path: /, port: 80}}', '{httpGet: {path: /, port: 80}}'],
    ['{httpGet: {path: "", port: 80}}', '{httpGet: {port: 80}}'],
    [
      '{httpGet: {scheme: HTTPS, host: h, path: /a?b, port: 1, httpHeaders: [{name: B, value: "1"}, {name: A, value: "2"}]}}',
      '{httpGet: {host: h, httpHeaders: [{name: B, value: "1"}, {name: A, value: "2"}], path: /a?b, port: 1, scheme: HTTPS}}',
    ],
    ['{exec: {command: [a, -b]}}', '{exec: {command: [a, -b]}}'],
  ])('%s', (probe, expected) => {
    const converted = convert(probe);
    expect(containerOf(converted).livenessProbe).toEqual(decodeYaml(expected));
    expect(converted.warnings).toEqual([]);
  });

  it('takes httpGet of two kinds, and says so', () => {
    const converted = convert('{httpGet: {path: /, port: 80}, exec: {command: [a]}}');
    expect(containerOf(converted).livenessProbe).toEqual({ httpGet: { path: '/', port: 80 } });
    expect(converted.warnings).toEqual([
      'containers.main.livenessProbe.exec: livenessProbe has httpGet and exec: a probe can be one of them, httpGet is used',
    ]);
  });

  it('warns of a command that is empty', () => {
    const converted = convert('{exec: {command: []}}');
    expect(containerOf(converted).livenessProbe).toEqual({ exec: {} });
    expect(converted.warnings).toHaveLength(1);
  });

  it('refuses a probe without kind', () => {
    expect(convert('{}').errors).toEqual([
      'containers.main.livenessProbe: livenessProbe says nothing: give it httpGet or exec',
    ]);
  });
});
