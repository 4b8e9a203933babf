import { checkUri } from '../../src/fetcher/check-uri';

function problemOf(uri: string): string | undefined {
  try {
    checkUri(uri);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a URI that is given', () => {
  it.each([
    ['https://me:hunter2@host/a.yaml'],
    ['https://host/@scope/a.yaml'],
    ['oci://host:5000/r:v1#a.yaml'],
    ['git-ssh://git@host/r.git/a'],
    ['file:///a b/ä.yaml'],
    ['./a@b:c.yaml'],
    ['lib/a:b@c.yaml'],
    ['C:\\Users\\me@corp\\a.yaml'],
    ['https/a.yaml'],
    ['ocidata/x@y'],
    ['-'],
    [''],
  ])('is taken as it is: %s', (uri) => expect(problemOf(uri)).toBeUndefined());

  const noUri = (beginning: string, scheme: string) =>
    `what begins with ${JSON.stringify(beginning)} is no URI: it begins with ${scheme}://`;
  const noPath = 'what looks like USER:PASSWORD@HOST is no path: write https:// or another scheme in front of it';

  it.each([
    ['https:/me:hunter2@host/a', noUri('https:/', 'https')],
    ['https:me:hunter2@host/a', noUri('https:', 'https')],
    ['http:\\\\me:hunter2@host\\a', noUri('http:\\\\', 'http')],
    ['https//me:hunter2@host/a', noUri('https//', 'https')],
    ['"https://me:hunter2@host/a"', noUri('"https:', 'https')],
    [' git-https://me:hunter2@host/r.git/a', noUri(' git-https:', 'git-https')],
    ['git+file:/hunter2', noUri('git+file:/', 'git+file')],
    ['OCI:me:hunter2@host/r', noUri('OCI:', 'OCI')],
    ['me:hunter2@host/a', noPath],
    ['file://me:hunter2@host/a', noPath],
    [
      'https://me:hunter2@host/a\nb',
      '"https://host/a\\nb" holds a control character, which neither a URI nor a path should',
    ],
    ['./a\u001b[31m.yaml', '"./a\\u001b[31m.yaml" holds a control character, which neither a URI nor a path should'],
  ])('is refused, and a password in it is not shown: %j', (uri, message) => {
    expect(problemOf(uri)).toBe(message);
    expect(message).not.toContain('hunter2');
  });
});
