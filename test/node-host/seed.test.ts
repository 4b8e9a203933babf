import { createNodeHost } from '../../src/node-host';

describe('the seed', () => {
  it('is handed to the program once, and to nobody else', async () => {
    process.env['SCORE_K8S_SEED'] = 'a long secret';
    const host = createNodeHost();
    expect(host.seed).toBe('a long secret');
    expect(host.environment.get('SCORE_K8S_SEED')).toBeUndefined();
    const print = { file: process.execPath, args: ['-p', 'JSON.stringify(process.env)'] };
    for (const environment of [undefined, { withoutPrefix: 'GIT_', set: { GIT_DIR: '/' } }]) {
      const { status, stdout } = await host.processes.run({ ...print, environment });
      expect(status).toBe(0);
      expect(Buffer.from(stdout).toString()).not.toMatch(/SCORE_K8S_SEED|a long secret/);
    }
    expect(createNodeHost().seed).toBeUndefined();
  });
});
