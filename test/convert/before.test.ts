import { containerOf, convertScore, podOf } from './convert-score';

/** One line a container: its name, then what it waits for. */
function scoreOf(lines: readonly string[], more = ''): string {
  const containers = lines.map((line) => {
    const [name, ...rules] = line.split(' ');
    const before = rules.map((rule) => rule.split('=')).map(([other, ready]) => `${other}: {ready: ${ready}}`);
    return `${name}: {image: a, before: {${before.join(', ')}}${more}}`;
  });
  return `{containers: {${containers.join(', ')}}}`;
}

const PROBE = ', readinessProbe: {httpGet: {path: /, port: 80}}';

describe('before', () => {
  it.each([
    ['nobody waits', ['b', 'a'], [], ['a', 'b']],
    ['one completes', ['main migrate=complete', 'migrate'], ['migrate'], ['main']],
    ['in the order of their rules', ['main a=complete', 'a b=started', 'b c=complete', 'c'], ['c', 'b', 'a'], ['main']],
    ['batches by name', ['main a=complete b=complete z=started', 'a z=started', 'b', 'z'], ['b', 'z', 'a'], ['main']],
    ['two wait for one', ['m a=complete', 'n a=complete', 'a'], ['a'], ['m', 'n']],
  ])('%s', (_, lines, first, rest) => {
    const pod = podOf(convertScore(scoreOf(lines)));
    expect(pod.initContainers?.map(({ name }) => name) ?? []).toEqual(first);
    expect(pod.containers.map(({ name }) => name)).toEqual(rest);
  });

  it('complete: an init container, whose probes go with a warning', () => {
    const converted = convertScore(scoreOf(['main job=complete', 'job'], PROBE));
    expect(containerOf(converted, 'job')).toEqual({ name: 'job', image: 'a' });
    expect(converted.warnings).toEqual([
      "containers.job.readinessProbe: container 'job' runs to its end before others start: its readinessProbe is left out",
    ]);
  });

  it('started: a sidecar', () => {
    const converted = convertScore(scoreOf(['main log=started', 'log']));
    expect(containerOf(converted, 'log')).toEqual({ name: 'log', image: 'a', restartPolicy: 'Always' });
  });

  it.each(['readinessProbe', 'livenessProbe'])('healthy: a sidecar with a startup probe made from its %s', (probe) => {
    const converted = convertScore(scoreOf(['main db=healthy', 'db'], `, ${probe}: {httpGet: {path: /, port: 80}}`));
    const httpGet = { path: '/', port: 80 };
    expect(containerOf(converted, 'db')).toEqual({
      name: 'db',
      image: 'a',
      restartPolicy: 'Always',
      [probe]: { httpGet },
      startupProbe: { httpGet, failureThreshold: 150, periodSeconds: 2 },
    });
  });

  it('healthy asks for more than started', () => {
    const converted = convertScore(scoreOf(['a db=started', 'b db=healthy', 'c db=started', 'db'], PROBE));
    expect(containerOf(converted, 'db')).toHaveProperty('startupProbe');
  });

  it.each([
    [
      'unknown',
      ['main migrat=complete', 'migrate'],
      "'main' waits for 'migrat', which is no container of the workload",
    ],
    ['itself', ['main main=started'], "containers.main.before.main: container 'main' waits for itself"],
    [
      'a cycle',
      ['a b=started', 'b c=started', 'c b=started'],
      "containers wait for each other: 'b' waits for 'c' waits for 'b'",
    ],
    [
      'complete and another',
      ['a x=complete', 'b x=started', 'x'],
      "containers.b.before.x: container 'x' must be complete before 'a' and started before 'b': one that completes cannot stay up",
    ],
    [
      'healthy without a probe',
      ['a x=healthy', 'x'],
      "containers.x: others wait until container 'x' is healthy, but it has no probe",
    ],
    [
      'a name that objects inherit',
      ['constructor toString=complete', 'main'],
      "waits for 'toString', which is no container",
    ],
  ])('%s is an error', (_, lines, message) => {
    expect(convertScore(scoreOf(lines)).errors).toEqual([expect.stringContaining(message)]);
  });

  it('suggests a name', () => {
    expect(convertScore(scoreOf(['main migrat=complete', 'migrate'])).problems[0]?.hint).toBe(
      "Did you mean 'migrate'?",
    );
  });
});
