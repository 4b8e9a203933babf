import { shownUri, sourceIdentity } from '../../src/fetcher/shown-uri';

const digest = `@sha256:${'a'.repeat(64)}`;

describe('a URI as it is shown, and what identifies it', () => {
  it.each([
    ['https://me:hunter2@host/p.yaml?token=s3cret#sha256=12', 'https://host/p.yaml', 'https://host/p.yaml'],
    ['git-https://me:hunter2@host/r.git/a?ref=v1', 'git-https://host/r.git/a?ref=v1', 'git-https://host/r.git/a'],
    ['git-https://host/r.git/a?token=s3cret&ref=v1', 'git-https://host/r.git/a?ref=v1', 'git-https://host/r.git/a'],
    ['git+file:///r/a?ref=odd!name', 'git+file:///r/a?ref=odd%21name', 'git+file:///r/a'],
    ['git-ssh://git@host/r.git/a?ref=v1!x.yaml', 'git-ssh://host/r.git/a?ref=v1%21x.yaml', 'git-ssh://host/r.git/a'],
    [`oci://repo${digest}#a.yaml`, `oci://repo${digest}#a.yaml`, `oci://repo${digest}#a.yaml`],
    [`oci://me:hunter2@repo${digest}`, `oci://repo${digest}`, `oci://repo${digest}`],
    ['https://host/p.yaml#part&token=s3cret', 'https://host/p.yaml#part', 'https://host/p.yaml#part'],
    ['https://me:p@hunter2@host/@scope/p.yaml', 'https://host/@scope/p.yaml', 'https://host/@scope/p.yaml'],
    ['https://me:hun/ter2@host/p.yaml', 'https://host/p.yaml', 'https://host/p.yaml'],
    ['https://me:hun?ter2@host/p.yaml', 'https://host/p.yaml', 'https://host/p.yaml'],
    ['https://me:hun#ter2@host/p.yaml', 'https://host/p.yaml', 'https://host/p.yaml'],
    ['https://host:8443/a@1/p.yaml?t=@', 'https://host:8443/a@1/p.yaml', 'https://host:8443/a@1/p.yaml'],
    ['https://[::1]:80/a@1', 'https://[::1]:80/a@1', 'https://[::1]:80/a@1'],
    ['oci://me:hun/ter2@host/r:v1', 'oci://host/r:v1', 'oci://host/r:v1'],
    ['oci://repo:v1#a@1=2.yaml', 'oci://repo:v1#a@1=2.yaml', 'oci://repo:v1#a@1=2.yaml'],
    ['oci://me:hunter2@host/r:v1', 'oci://host/r:v1', 'oci://host/r:v1'],
    ['./odd?ref=x', './odd?ref=x', './odd?ref=x'],
  ])('%s', (uri, shown, identity) => {
    expect(shownUri(uri)).toBe(shown);
    expect(sourceIdentity(shown)).toBe(identity);
  });

  it('is the same source for a member, whatever the ref', () => {
    expect(sourceIdentity('git+file:///r/a?ref=v1!x.yaml')).toBe('git+file:///r/a!x.yaml');
  });
});
