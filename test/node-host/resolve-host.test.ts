import { resolveHost } from '../../src/node-host/resolve-host';

it.each(['127.0.0.1', '::1', '2001:0DB8:0:0::1', 'fe80::1%eth0'])('%s is its own address', (name) => {
  expect(resolveHost(name)).toBe(name);
});

it('asks the system for the address of a name', () => {
  expect(resolveHost('localhost')).toMatch(/^(127\.0\.0\.1|::1)$/);
});

it.each(['127.1', '1.2.3', '01.2.3.4', '2130706433', '0x7f.0.0.1', '256.1.1.1', '1.2.3.4.'])(
  '%s is a name that nobody has',
  (name) => {
    expect(() => resolveHost(name)).toThrow('no name ends in a number');
  },
);
