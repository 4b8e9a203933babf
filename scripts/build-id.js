// Tells builds of the program apart: what is kept between runs is for one build alone.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const dist = resolve(__dirname, '..', 'dist');

/** Stands for the content of all that the entry runs. */
exports.buildId = () => {
  const hash = createHash('sha256');
  const parts = readdirSync(join(dist, 'parts')).sort();
  for (const name of ['score-k8s.js', ...parts.map((part) => join('parts', part))]) {
    hash.update(readFileSync(join(dist, name)));
  }
  return hash.digest('hex').slice(0, 16);
};
