import { encodeRequest } from '../../../src/provisioners/cmd/encode-request';

describe('encodeRequest', () => {
  it('names everything as the contract has it', () => {
    const web = { name: 'web', port: 80, targetPort: 8080, protocol: 'TCP' };
    const request = encodeRequest({
      guid: 'G',
      uid: 'thing.default#orders.it',
      type: 'thing',
      class: 'default',
      id: 'orders.it',
      params: { who: '<orders>', size: 5 },
      metadata: null,
      state: { n: 1 },
      sharedState: { s: [1, { a: null }] },
      sourceWorkload: 'orders',
      workloadMetadata: { name: 'orders' },
      workloadServices: {
        orders: { serviceName: 'orders', ports: { 80: web, web } },
        plain: { serviceName: 'p', ports: {} },
      },
      namespace: 'payments',
    });
    const port = '{"name":"web","port":80,"protocol":"TCP","target_port":8080}';
    expect(request).toBe(
      '{"resource_guid":"G","resource_uid":"thing.default#orders.it","resource_type":"thing","resource_class":"default",' +
        '"resource_id":"orders.it","resource_params":{"size":5,"who":"\\u003corders\\u003e"},"resource_metadata":null,' +
        '"source_workload":"orders","workload_metadata":{"name":"orders"},"workload_services":{' +
        `"orders":{"ServiceName":"orders","ports":{"80":${port},"web":${port}},"service_name":"orders"},` +
        '"plain":{"ServiceName":"p","ports":{},"service_name":"p"}},' +
        '"namespace":"payments","resource_state":{"n":1},"shared_state":{"s":[1,{"a":null}]}}\n',
    );
  });
});
