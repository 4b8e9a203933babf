import { formatImage, fullRepository, parseImageReference } from '../../src/score/image-reference';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

describe('takes apart and writes', () => {
  it.each([
    ['nginx', { repository: 'nginx' }],
    ['nginx:1.27-alpine', { repository: 'nginx', tag: '1.27-alpine' }],
    ['acme/web:_x', { repository: 'acme/web', tag: '_x' }],
    ['ghcr.io/acme/my_web--a.b/c:1', { repository: 'ghcr.io/acme/my_web--a.b/c', tag: '1' }],
    ['localhost:5000/web', { repository: 'localhost:5000/web' }],
    ['localhost/web:1', { repository: 'localhost/web', tag: '1' }],
    ['[::1]:5000/web:1', { repository: '[::1]:5000/web', tag: '1' }],
    ['Registry/web', { repository: 'Registry/web' }],
    [`r.example/web@${DIGEST}`, { repository: 'r.example/web', digest: DIGEST }],
    [`r.example:80/web:1@${DIGEST}`, { repository: 'r.example:80/web', tag: '1', digest: DIGEST }],
  ])('%s', (text, image) => {
    expect(parseImageReference(text)).toEqual(image);
    expect(formatImage(image)).toBe(text);
  });
});

it.each([
  '',
  '.',
  ' nginx',
  'Nginx',
  'nginx:',
  'nginx:-1',
  `nginx:${'a'.repeat(129)}`,
  'a/B',
  'a//b',
  '/a',
  'a/',
  'a:1/b:2:3',
  'nginx@sha256:12',
  'nginx@',
  'http://r.example/web',
  'r_example.com/web',
  'r.example:x/web',
  '${metadata.name}',
  'a___b',
  'a'.repeat(256),
])('refuses %j', (text) => {
  expect(parseImageReference(text)).toBeUndefined();
});

it.each([
  ['nginx', 'docker.io/library/nginx'],
  ['library/nginx', 'docker.io/library/nginx'],
  ['docker.io/nginx', 'docker.io/library/nginx'],
  ['index.docker.io/acme/web', 'docker.io/acme/web'],
  ['acme/web', 'docker.io/acme/web'],
  ['GHCR.io/acme/web', 'ghcr.io/acme/web'],
  ['localhost/web', 'localhost/web'],
])('the full name of %s', (repository, full) => {
  expect(fullRepository(repository)).toBe(full);
});
