import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { seldom, standIn } from '../../scripts/seldom-modules';

const fileOf = (module: string): string => resolve(__dirname, '../../src', `${module}.ts`);

describe('modules that functions stand in for', () => {
  it.each([...seldom])('%s exports functions alone', (module) => {
    expect(existsSync(fileOf(module))).toBe(true);
    expect(standIn(fileOf(module), 'load()')).toMatch(/^export function/);
  });

  it('are found out when they export something else', () => {
    expect(() => standIn(fileOf('score/schema-patterns'), 'load()')).toThrow('exports something else than a function');
  });
});
