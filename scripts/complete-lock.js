// Adds to package-lock.json the entries of platform packages (optional dependencies such as @biomejs/cli-darwin-arm64) that a
// registry mirror without them makes npm leave out; with an incomplete lock file `npm ci` fails everywhere. Run after `npm install`.
const { readFileSync, writeFileSync } = require('node:fs');
const { resolve } = require('node:path');

const path = resolve(__dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What the name of a platform package says of where it runs. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : os === 'linux' && /gnu/.test(name)
      ? 'glibc'
      : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

let added = 0;
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${owner}/node_modules/${name}`, `node_modules/${name}`];
    if (owner === '' || places.some((place) => lock.packages[place])) continue;
    const { cpu, os, libc } = platformOf(name);
    if (!cpu && !os) throw new Error(`${name}: the name does not say for which platform it is`);
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}: no exact version (${version})`);
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu }),
      ...dev,
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    };
    added += 1;
  }
}

const sorted = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted.map((key) => [key, lock.packages[key]]));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} entries added\n`);
