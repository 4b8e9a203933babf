import { chooseProxy } from '../../src/node-host/choose-proxy';

const choose = (url: string, variables: Readonly<Record<string, string>>) =>
  chooseProxy(new URL(url), (name) => variables[name]);

describe('the proxy for a URL', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['https://a.io/x', { HTTPS_PROXY: 'http://p:3128' }, 'http://p:3128 (HTTPS_PROXY)'],
    ['https://a.io/x', { https_proxy: 'http://p:3128' }, 'http://p:3128 (https_proxy)'],
    ['https://a.io/x', { HTTPS_PROXY: 'p:3128' }, 'http://p:3128 (HTTPS_PROXY)'],
    ['https://a.io/x', { HTTPS_PROXY: 'https://me:hunter2@p' }, 'https://p (HTTPS_PROXY)'],
    ['https://a.io/x', { HTTP_PROXY: 'http://p:3128' }, undefined],
    ['http://a.io/x', { HTTP_PROXY: 'http://p:3128', HTTPS_PROXY: 'http://q' }, 'http://p:3128 (HTTP_PROXY)'],
    ['http://a.io/x', { HTTP_PROXY: ' ', ALL_PROXY: 'http://q' }, 'http://q (ALL_PROXY)'],
    ['https://a.io/x', { all_proxy: 'socks5h://p:1080' }, 'socks5://p:1080 (all_proxy)'],
    ['https://a.io/x', { HTTPS_PROXY: 'http://p', ALL_PROXY: 'http://q' }, 'http://p (HTTPS_PROXY)'],
    ['https://localhost:1/x', { HTTPS_PROXY: 'http://p' }, undefined],
    ['https://127.0.0.2/x', { ALL_PROXY: 'http://p' }, undefined],
    ['https://[::1]/x', { ALL_PROXY: 'http://p' }, undefined],
  ])('%s with %j is %s', (url, variables, shown) => {
    expect(choose(url, variables)?.shown).toBe(shown);
  });

  it.each<[string, string, boolean]>([
    ['https://a.io/', '*', true],
    ['https://a.io/', 'b.io, a.io', true],
    ['https://a.io/', 'b.io A.IO', true],
    ['https://x.a.io/', 'a.io', true],
    ['https://xa.io/', 'a.io', false],
    ['https://x.a.io/', '.a.io', true],
    ['https://x.a.io/', '*.a.io', true],
    ['https://a.io/', '.a.io', false],
    ['https://a.io/', 'a.io:443', true],
    ['https://a.io:8443/', 'a.io:443', false],
    ['http://a.io/', 'a.io:80', true],
    ['https://10.1.2.3/', '10.0.0.0/8', true],
    ['https://11.1.2.3/', '10.0.0.0/8', false],
    ['https://10.1.2.3/', '10.1.2.3', true],
    ['https://[fd00::1]/', 'fd00::/8', true],
    ['https://[fd00::1]:8/', '[fd00::1]:8', true],
    ['https://a.io/', '10.0.0.0/99,x/8,', false],
  ])('for %s NO_PROXY=%s is %s', (url, list, exempt) => {
    expect(choose(url, { ALL_PROXY: 'http://p', NO_PROXY: list }) === undefined).toBe(exempt);
    expect(choose(url, { ALL_PROXY: 'http://p', no_proxy: list }) === undefined).toBe(exempt);
  });

  it.each(['ftp://me:hunter2@p', 'http://', 'http://me:hunter%zz@p', 'http://a b'])(
    'a value that is none is told without being shown: %s',
    (value) => {
      const message =
        'the variable HTTPS_PROXY names no proxy that can be used: it takes http://HOST:PORT, https:// or socks5://';
      expect(() => choose('https://a.io/', { HTTPS_PROXY: value })).toThrow(message);
    },
  );
});
