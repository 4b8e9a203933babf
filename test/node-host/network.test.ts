import type { ServerResponse } from 'node:http';
import { nodeNetwork } from '../../src/node-host/network';
import { startServer, type TestServer } from '../fetcher/test-servers';

let server: TestServer;
let handle: (response: ServerResponse) => void;
beforeAll(async () => {
  server = await startServer((_, response) => handle(response));
});
afterAll(() => server.stop());

const url = () => `http://127.0.0.1:${server.port}/a`;
const generous = { limit: 1_000_000, timeout: 60_000 };

it('tells how far an answer has come while it arrives', async () => {
  const told: [number, number | undefined][] = [];
  let finish = (): void => undefined;
  handle = (response) => {
    response.writeHead(200, { 'content-length': '8' }).write('half');
    finish = () => response.end('half');
  };
  const tell = (received: number, total: number | undefined): void => {
    if (received === 0) return;
    told.push([received, total]);
    finish();
  };
  const { body } = await nodeNetwork.get(url(), { ...generous, progress: { every: 1, tell } });
  expect(body.toString()).toBe('halfhalf');
  expect(told[0]).toEqual([4, 8]);
});

describe('a limit', () => {
  it('ends an answer that goes on for a gibibyte', async () => {
    const chunk = Buffer.alloc(65_536);
    let sent = 0;
    const closed = new Promise<void>((done) => {
      handle = (response) => {
        const more = (): void => {
          if (response.destroyed) return;
          sent += chunk.length;
          if (sent > 1024 ** 3) response.end();
          else response.write(chunk, more);
        };
        response.on('close', done);
        more();
      };
    });
    const fetching = nodeNetwork.get(url(), { ...generous, limit: 100_000 });
    await expect(fetching).rejects.toThrow(`${url()} is larger than the limit of 100000 bytes`);
    await closed;
    expect(sent).toBeLessThan(100_000_000);
  });

  it('ends one that is too large by its own word', async () => {
    handle = (response) => response.writeHead(200, { 'content-length': '2000000' }).flushHeaders();
    await expect(nodeNetwork.get(url(), generous)).rejects.toThrow('is larger than the limit of 1000000 bytes');
  });

  it('of time ends one that never comes, or never ends', async () => {
    const message = `cannot fetch ${url()}: no answer within 0.05 s`;
    for (const half of [() => undefined, (response: ServerResponse) => void response.write('half')]) {
      handle = half;
      await expect(nodeNetwork.get(url(), { ...generous, timeout: 50 })).rejects.toThrow(message);
    }
  });
});
