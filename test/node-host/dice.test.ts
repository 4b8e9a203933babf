import { nodeDice } from '../../src/node-host/dice';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the dice of this machine', () => {
  it.each([1, 16, 255, 256, 257, 5000])('give %i bytes', (count) => {
    expect(nodeDice.bytes(count)).toHaveLength(count);
  });

  it('never give the same twice, also when what was drawn ahead is used up', () => {
    const drawn = Array.from({ length: 1000 }, () => hex(nodeDice.bytes(16)));
    expect(new Set(drawn).size).toBe(1000);
    expect(drawn).not.toContain('0'.repeat(32));
  });

  it('keep nothing of what they gave', () => {
    const first = nodeDice.bytes(8);
    const before = hex(first);
    nodeDice.bytes(8).fill(0);
    nodeDice.bytes(300);
    expect(hex(first)).toBe(before);
  });
});
