const { join, resolve } = require('node:path');
const { ownPlatform } = require('./platforms');

/** Where `npm run build:executables` puts the executable of the platform that runs this script. */
exports.ownExecutable = () => {
  const file = process.platform === 'win32' ? 'score-k8s.exe' : 'score-k8s';
  return join(resolve(__dirname, '..', '..'), 'dist', 'executables', ownPlatform().name, file);
};
