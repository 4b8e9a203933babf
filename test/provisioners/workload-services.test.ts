import { workloadServices } from '../../src/provisioners/workload-services';
import type { Workload } from '../../src/score/workload';
import { primed, workload } from './provision';

type Ports = NonNullable<NonNullable<Workload['service']>['ports']>;

function portsOf(ports: Ports): Record<string, unknown> {
  const state = primed({ provisioners: '', workloads: [workload('web', { service: { ports } })] });
  return { ...workloadServices(state)['web']?.ports };
}

const dns = { name: 'dns', port: 53, targetPort: 5353, protocol: 'UDP' };

describe('workloadServices', () => {
  it('has every workload, those without ports too', () => {
    const named = { name: 'api', annotations: { 'k8s.score.dev/service-name': 'api-svc' } };
    const state = primed({ provisioners: '', workloads: [workload('web'), workload('api', { metadata: named })] });
    expect(workloadServices(state)).toEqual({
      api: { serviceName: 'api-svc', ports: {} },
      web: { serviceName: 'web', ports: {} },
    });
  });

  it.each<[string, Ports, Record<string, unknown>]>([
    ['by name and by number', { dns: { port: 53, targetPort: 5353, protocol: 'UDP' } }, { dns, 53: dns }],
    [
      'with defaults',
      { web: { port: 80 } },
      {
        web: { name: 'web', port: 80, targetPort: 80, protocol: 'TCP' },
        80: { name: 'web', port: 80, targetPort: 80, protocol: 'TCP' },
      },
    ],
    [
      'a name goes before a number',
      { 80: { port: 8080 }, web: { port: 80 } },
      {
        80: { name: '80', port: 8080, targetPort: 8080, protocol: 'TCP' },
        8080: { name: '80', port: 8080, targetPort: 8080, protocol: 'TCP' },
        web: { name: 'web', port: 80, targetPort: 80, protocol: 'TCP' },
      },
    ],
    [
      'of one number the first by name',
      { 'z-dns': { port: 53 }, 'a-dns': { port: 53, protocol: 'UDP' } },
      {
        'a-dns': { name: 'a-dns', port: 53, targetPort: 53, protocol: 'UDP' },
        'z-dns': { name: 'z-dns', port: 53, targetPort: 53, protocol: 'TCP' },
        53: { name: 'a-dns', port: 53, targetPort: 53, protocol: 'UDP' },
      },
    ],
  ])('has ports %s', (_, ports, expected) => {
    expect(portsOf(ports)).toEqual(expected);
  });
});
