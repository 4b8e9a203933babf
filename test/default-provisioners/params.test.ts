import { ofKind, renderDefault, serviceOf } from './default-entries';

describe('version', () => {
  // type | version | image | user | group
  it.each([
    ['postgres', undefined, 'postgres:17-alpine', 70, 70],
    ['postgres', '16', 'postgres:16', 999, 999],
    ['postgres', 18, 'postgres:18', 999, 999],
    ['postgres-instance', '16-alpine3.20', 'postgres:16-alpine3.20', 70, 70],
    ['redis', undefined, 'redis:8.2-alpine', 999, 1000],
    ['redis', 7.2, 'redis:7.2', 999, 999],
    ['amqp', undefined, 'rabbitmq:4.1', 999, 999],
    ['amqp', '4.1-management-alpine', 'rabbitmq:4.1-management-alpine', 100, 101],
    ['mysql', '8.0', 'mysql:8.0', 999, 999],
    ['mongodb', 7, 'mongo:7', 999, 999],
    ['mssql', '2019-latest', 'mcr.microsoft.com/mssql/server:2019-latest', 10001, undefined],
    ['elasticsearch', '8.17.0', 'elasticsearch:8.17.0', 1000, 0],
  ])('%s %s runs %s', (type, version, image, user, group) => {
    const { manifests } = renderDefault({ type, params: version === undefined ? {} : { version } });
    const { spec } = ofKind(manifests, 'StatefulSet')[0].spec.template;
    expect(spec.containers[0].image).toBe(image);
    expect([spec.securityContext.runAsUser, spec.securityContext.runAsGroup]).toEqual([user, group]);
  });

  it('stays what it was when nothing says otherwise', () => {
    const { state } = renderDefault({ type: 'postgres', params: { version: '15' } });
    const { manifests } = renderDefault({ type: 'postgres', state });
    expect(ofKind(manifests, 'StatefulSet')[0].spec.template.spec.containers[0].image).toBe('postgres:15');
  });

  it.each(['a b', 'x:y', '../up', '16@sha256'])('refuses %s', (version) => {
    expect(() => renderDefault({ type: 'mysql', params: { version } })).toThrow(
      /'version' must be a tag of the image mysql/,
    );
  });
});

describe('dns', () => {
  it.each([
    ['www.example.com', 'www.example.com'],
    ['WWW.Example.com', 'www.example.com'],
    ['*.example.com', '*.example.com'],
  ])('takes the host name %s', (hostname, host) => {
    expect(renderDefault({ type: 'dns', params: { hostname } }).outputs).toEqual({ host });
  });
  it.each(['a b', 'under_score.com', 'www.example.com:80', `${'a'.repeat(64)}.com`])('refuses %s', (hostname) => {
    expect(() => renderDefault({ type: 'dns', params: { hostname } })).toThrow(/'hostname' must be a host name/);
  });
  it('makes one of the guid without', () => {
    const { outputs } = renderDefault({ type: 'dns', guid: '01234567-89ab-8cde-a123-456789abcdef' });
    expect(outputs).toEqual({ host: 'dns012345.localhost' });
  });
});

const services = { web: serviceOf('web-svc', { www: [80, 8080], admin: [9000, 9000] }), plain: serviceOf('', {}) };

describe('route', () => {
  const render = (params: Record<string, unknown>, className = 'default') =>
    renderDefault({
      type: 'route',
      class: className,
      services,
      params: { host: 'a.example.com', path: '/', port: 80, ...params },
    }).manifests[0] as unknown as { kind: string; spec: unknown };

  it('is an HTTPRoute at the Gateway `default`', () => {
    expect(render({ path: '/shop' })).toMatchObject({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      spec: {
        parentRefs: [{ name: 'default' }],
        hostnames: ['a.example.com'],
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/shop' } }],
            backendRefs: [{ name: 'web-svc', port: 80 }],
          },
        ],
      },
    });
  });

  it('is an Ingress for the class `ingress`', () => {
    const backend = { service: { name: 'web-svc', port: { number: 80 } } };
    expect(render({ path: '/shop' }, 'ingress')).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      spec: {
        rules: [{ host: 'a.example.com', http: { paths: [{ path: '/shop', pathType: 'Prefix', backend }] } }],
      },
    });
  });

  // The service's own number comes out, however the port is told.
  it.each([
    ['www', 80],
    ['80', 80],
    [80, 80],
    [8080, 80],
    ['admin', 9000],
  ])('takes the port %p for %i', (port, expected) => {
    expect(render({ port })).toMatchObject({ spec: { rules: [{ backendRefs: [{ port: expected }] }] } });
  });

  it.each(['/', '/a', '/a/', '/a/b.c', '/a%20b', '/..a'])('takes the path %s', (path) => {
    expect(render({ path })).toMatchObject({ spec: { rules: [{ matches: [{ path: { value: path } }] }] } });
  });
  it('takes / when there is no path', () => {
    expect(render({ path: null })).toMatchObject({ spec: { rules: [{ matches: [{ path: { value: '/' } }] }] } });
  });

  it.each([
    [{ path: 'foo/bar' }, /'path' must begin with \/.*foo\/bar/],
    [{ path: '//' }, /'path' must/],
    [{ path: '/a//b' }, /'path' must/],
    [{ path: '/a/../b' }, /'path' must/],
    [{ path: '/a b' }, /'path' must/],
    [{ path: '/a%2Fb' }, /'path' must/],
    [{ path: '/a#b' }, /'path' must/],
    [{ path: '/a?b' }, /'path' must/],
    [{ port: 'http' }, /'port' is "http", but the ports of the workload web are: 80, 9000, admin, www/],
    [{ port: 81 }, /'port' is "81"/],
    [{ host: null }, /'host' must be a host name/],
    [{ host: 'a b' }, /'host' must be a host name/],
    [{ host: '10.0.0.1' }, /'host' must be a name, not the address 10\.0\.0\.1/],
  ])('refuses %j', (params, message) => {
    expect(() => render(params)).toThrow(message);
  });

  it('needs a service', () => {
    const params = { host: 'a.example.com', port: 80 };
    expect(() => renderDefault({ type: 'route', workload: 'plain', services, params })).toThrow(
      /the workload plain has no service ports/,
    );
  });
});

describe('service-port', () => {
  const render = (params: Record<string, unknown>) => renderDefault({ type: 'service-port', services, params }).outputs;

  it.each([['www'], ['80'], [80]])('gives the port of the service, not of the container: %p', (port) => {
    expect(render({ workload: 'web', port })).toEqual({ hostname: 'web-svc', port: 80 });
  });
  it.each([
    [{ port: 80 }, /'workload' is missing/],
    [{ workload: 'web' }, /'port' is missing/],
    [{ workload: 'nope', port: 80 }, /'workload' is "nope", which has no service; workloads with one: web/],
    [{ workload: 'plain', port: 80 }, /'workload' is "plain", which has no service/],
    [
      { workload: 'web', port: 'http' },
      /'port' is "http", but the ports of the workload web are: 80, 9000, admin, www/,
    ],
  ])('refuses %j', (params, message) => {
    expect(() => render(params)).toThrow(message);
  });
});

describe('sqs', () => {
  const guid = '01234567-89ab-8cde-a123-456789abcdef';

  it('gives what a client of AWS needs', () => {
    expect(renderDefault({ type: 'sqs', guid }).outputs).toMatchObject({
      url: 'http://localstack-01234567:4566/000000000000/queue-01234567',
      arn: 'arn:aws:sqs:us-east-1:000000000000:queue-01234567',
      name: 'queue-01234567',
      region: 'us-east-1',
      endpoint: 'http://localstack-01234567:4566',
    });
  });

  it.each([
    [undefined, '30'],
    [0, '0'],
    ['45', '45'],
  ])('sets the visibility timeout %p', (timeout, expected) => {
    const params = timeout === undefined ? {} : { visibility_timeout: timeout };
    const [job] = ofKind(renderDefault({ type: 'sqs', params }).manifests, 'Job');
    expect(job.spec.template.spec.containers[0].env).toContainEqual({ name: 'VISIBILITY_TIMEOUT', value: expected });
  });
  it('makes another Job for another one, as a Job cannot be changed', () => {
    const nameFor = (timeout: number) =>
      ofKind(renderDefault({ type: 'sqs', guid, params: { visibility_timeout: timeout } }).manifests, 'Job')[0].metadata
        .name;
    expect(nameFor(10)).toBe(nameFor(10));
    expect(nameFor(10)).not.toBe(nameFor(20));
  });
  it.each([-1, 43201, 'soon', 1.5])('refuses %p', (timeout) => {
    const params = { visibility_timeout: timeout };
    expect(() => renderDefault({ type: 'sqs', params })).toThrow(/'visibility_timeout' must be a number of seconds/);
  });
});
