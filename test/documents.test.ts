import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const markdownIn = (directory: string): readonly string[] =>
  readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${directory}/${name}`);

describe('documents', () => {
  it('number the differences from the peer, each number once', () => {
    const numbers = [...read('docs/parity.md').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  it('number the decisions, each number once, as their headings do', () => {
    const files = readdirSync(join(root, 'docs/decisions'));
    const numbers = files.map((file) => Number(file.slice(0, 4)));
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    for (const [index, file] of files.entries())
      expect(read(`docs/decisions/${file}`)).toMatch(new RegExp(`^# ${numbers[index]}\\. `));
  });

  it('have links that lead somewhere', () => {
    const broken = ['README.md', ...markdownIn('docs')].flatMap((file) => {
      const links = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
      const local = links.filter((link) => !/^[a-z]+:/.test(link));
      return local.filter((link) => !existsSync(join(root, dirname(file), link))).map((link) => `${file}: ${link}`);
    });
    expect(broken).toEqual([]);
  });

  it('name every command in the README', () => {
    const [, table = ''] = /\n\| command \|[^\n]*\n([\s\S]*?)\n\n/.exec(read('README.md')) ?? [];
    const names = markdownIn('docs/reference')
      .map((path) => path.replace(/^.*\/|\.md$/g, ''))
      .filter((name) => name !== 'README');
    const isThere = (name: string): boolean => {
      const [topic, ...rest] = name.split('-');
      const words = name === 'check-version' ? [name] : [topic ?? '', rest.join('-')].filter((word) => word !== '');
      return table.split('\n').some((row) => words.every((word) => row.includes(word)));
    };
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });
});
