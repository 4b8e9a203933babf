import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const source = resolve(__dirname, '../src');

/** Folders by floor: a file imports from its own folder or from a strictly lower floor (docs/architecture.md). */
const floors: Record<string, number> = {
  commands: 7,
  cli: 6,
  'node-host': 5,
  actions: 4,
  provisioners: 3,
  convert: 3,
  patch: 3,
  check: 3,
  sprig: 2,
  chance: 2,
  fetcher: 2,
  state: 2,
  diff: 2,
  gotemplate: 1,
  njk: 1,
  score: 1,
  k8s: 1,
  yaml: 0,
  host: 0,
  errors: 0,
  util: 0,
};

/** Floor 0 may use these among itself, since they know nothing of anything else. */
const foundations = ['errors', 'util', 'host'];

/** Each npm package has one owner (or two, where two floors share it). */
const owners: Record<string, readonly string[]> = {
  'js-yaml': ['yaml'],
  diff: ['diff'],
  ajv: ['score', 'check'],
  '@oclif/core': ['cli', 'commands'],
  '@kubernetes/client-node': ['k8s', 'node-host'],
  nunjucks: ['njk'],
  re2js: ['sprig'],
  bcryptjs: ['sprig'],
  'modern-tar': ['fetcher'],
  yauzl: ['fetcher'],
  undici: ['node-host'],
};

/** Built-in modules that compute and touch nothing outside the program. */
const pureBuiltins: Record<string, readonly string[]> = {
  'node:crypto': ['sprig', 'chance', 'fetcher', 'actions', 'util'],
  'node:zlib': ['fetcher'],
  'node:path': ['*'],
};

/** What a folder may import from outside `src`: the entry takes the program's name and version from the package itself. */
const outside: Record<string, string> = { '../../package.json': 'commands' };

/** Names of the outside world; only node-host and the executable's entry may say them. */
const worldly = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bprocess\.(?!versions)/,
  /\bcrypto\.random/,
  /\brandomBytes\b/,
  /\brandomUUID\b/,
  /\bglobalThis\.fetch\b/,
  /\bfetch\(/,
  /\bsetTimeout\b/,
];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function walk(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      if (statSync(path).isDirectory()) return name === 'generated' ? [] : walk(path);
      return /\.ts$/.test(name) ? [path] : [];
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  for (const match of text.matchAll(statement)) found.push({ specifier: match[2] ?? '', typeOnly: !!match[1] });
  for (const match of text.matchAll(/\b(?:require|import)\('([^']+)'\)/g)) {
    found.push({ specifier: match[1] ?? '', typeOnly: false });
  }
  return found;
}

const files = walk(source).map((path) => {
  const text = withoutComments(readFileSync(path, 'utf8'));
  const name = relative(source, path).split(sep).join('/');
  return { path, name, folder: name.split('/')[0] ?? '', text, imports: importsOf(text) };
});

function targetFolder(from: string, specifier: string): string {
  return relative(source, resolve(dirname(from), specifier)).split(sep)[0] ?? '';
}

describe('the house', () => {
  it('has only folders that have a floor', () => {
    const strangers = readdirSync(source).filter((name) => floors[name] === undefined);
    expect(strangers).toEqual([]);
  });

  it('imports only from the own folder or a lower floor', () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const { specifier } of file.imports) {
        if (!specifier.startsWith('.') || outside[specifier] === file.folder) continue;
        const target = targetFolder(file.path, specifier);
        if (target === file.folder || target === 'generated') continue;
        const down = (floors[target] ?? 99) < (floors[file.folder] ?? 0);
        if (!down && !foundations.includes(target)) wrong.push(`${file.name} imports ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('uses each npm package in its own folder only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const { specifier } of file.imports) {
        if (specifier.startsWith('.') || specifier.startsWith('node:')) continue;
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
        if (!owners[name]?.includes(file.folder)) wrong.push(`${file.name} imports ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('meets the outside world in node-host only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      if (file.folder === 'node-host') continue;
      for (const { specifier, typeOnly } of file.imports) {
        if (typeOnly || !specifier.startsWith('node:')) continue;
        const allowed = pureBuiltins[specifier] ?? [];
        if (!allowed.includes(file.folder) && !allowed.includes('*')) wrong.push(`${file.name} imports ${specifier}`);
      }
      for (const pattern of worldly) if (pattern.test(file.text)) wrong.push(`${file.name} says ${pattern.source}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    const edges = new Map<string, string[]>();
    const byPath = new Set(files.map((file) => file.path));
    for (const file of files) {
      const targets: string[] = [];
      for (const { specifier, typeOnly } of file.imports) {
        if (!specifier.startsWith('.') || typeOnly) continue;
        const base = resolve(dirname(file.path), specifier);
        const target = [`${base}.ts`, join(base, 'index.ts')].find((path) => byPath.has(path));
        if (target) targets.push(target);
      }
      edges.set(file.path, targets);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].map((p) => relative(source, p)).join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps files small enough to say one thing', () => {
    const large = /gotemplate\/(lexer|parser|evaluator)\.ts$/;
    const wrong = files.filter(
      (file) => readFileSync(file.path, 'utf8').split('\n').length > (large.test(file.name) ? 501 : 301),
    );
    expect(wrong.map((file) => file.name)).toEqual([]);
  });

  it('names files for what they do', () => {
    const nothing = /(^|\/)(utils?|helpers?|common|misc|manager|handler)[^/]*\.ts$/;
    expect(files.map((file) => file.name).filter((name) => nothing.test(name))).toEqual([]);
  });

  it('has no default exports but commands and no loose types', () => {
    const wrong: string[] = [];
    for (const file of files) {
      if (file.folder !== 'commands' && /^export default/m.test(file.text)) wrong.push(`${file.name}: default export`);
      if (/(:|<|\bas) any\b/.test(file.text)) wrong.push(`${file.name}: any`);
    }
    expect(wrong).toEqual([]);
  });
});
