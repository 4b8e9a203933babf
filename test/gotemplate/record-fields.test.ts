import { RecordFields, Struct, type Value } from '../../src/gotemplate';
import { render } from './render';

const record = { Name: 'a', List: [1], None: undefined };
const fields = new RecordFields(record);
const map = new Map<string, Value>(Object.entries(record));

describe('the fields of a record', () => {
  it('are what a map of them is', () => {
    expect([fields.size, [...fields], [...fields.keys()], [...fields.values()], [...fields.entries()]]).toEqual([
      map.size,
      [...map],
      [...map.keys()],
      [...map.values()],
      [...map.entries()],
    ]);
    const seen: unknown[] = [];
    fields.forEach((value, name) => {
      seen.push([name, value]);
    });
    expect(seen).toEqual([...map]);
  });

  it.each(['Name', 'List', 'None', 'Other', 'constructor', '__proto__', 'toString'])('have or have not %s', (name) => {
    expect([fields.has(name), fields.get(name)]).toEqual([map.has(name), map.get(name)]);
  });

  it('are read and printed by templates in their order', () => {
    const text = '{{.Name}} {{index .List 0}} {{.}} {{printf "%+v" .}}';
    expect(render(text, new Struct('T', fields))).toBe(render(text, new Struct('T', map)));
    expect(render(text, new Struct('T', fields))).toContain('a 1 {a [1] ');
  });
});
