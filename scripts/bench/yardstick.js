// A fixed piece of work, about 150 ms with Node 20: start, objects and maps, strings, hashing. It says how fast the machine is just now
// when the peer is not at hand. It must never do anything else: peer.json was recorded against it.
const crypto = require('node:crypto');
let seed = 42;
const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff);
const items = [];
for (let i = 0; i < 6000; i++) {
  items.push({
    id: `item-${next() % 100000}`,
    tags: [`t${next() % 50}`, `u${next() % 50}`],
    nested: { a: next(), b: { c: `x${next()}` } },
  });
}
let sum = 0;
for (let round = 0; round < 3; round++) {
  const text = JSON.stringify(items);
  const back = JSON.parse(text);
  const map = new Map();
  for (const item of back) map.set(item.id + round, item);
  const lines = [];
  for (const key of [...map.keys()].sort()) {
    const item = map.get(key);
    for (const [k, v] of Object.entries(item)) lines.push(`${k}: ${typeof v === 'object' ? JSON.stringify(v) : v}`);
  }
  sum += crypto.createHash('sha256').update(lines.join('\n')).digest()[0];
}
if (sum < 0) console.log(sum);
