import { parseOverridePath } from '../../src/score/override-path';

it.each([
  ['a', ['a']],
  ['a.b.0.-1', ['a', 'b', '0', '-1']],
  ['files./etc/app\\.conf.content', ['files', '/etc/app.conf', 'content']],
  ['A\\\\B', ['A\\B']],
  ['a\\\\.b', ['a\\', 'b']],
  ['a\\\\\\.b', ['a\\.b']],
  ['a\\b', ['a\\b']],
  ['a\\', ['a\\']],
  ['a..b', ['a', '', 'b']],
  ['', ['']],
])('%s', (path, parts) => {
  expect(parseOverridePath(path)).toEqual(parts);
});
