import { parseTemplate, renderTemplate } from '../../src/gotemplate';
import { createNodeHost } from '../../src/node-host';
import { sprigFunctions } from '../../src/sprig/all-functions';

/** An authority, and a server's certificate that it has signed, as sprig's functions make them. */
export interface TestCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** Makes them for `localhost`, `127.0.0.1`, `files.test` and `other.test`; the days may be those of a certificate that is over. */
export function makeCertificates(days = 2): TestCertificates {
  const text = `{{ $ca := genCA "test authority" 2 }}{{ $c := genSignedCert "server" (list "127.0.0.1") (list "localhost" "files.test" "other.test") ${days} $ca }}{{ $ca.Cert }}---SPLIT---{{ $c.Cert }}---SPLIT---{{ $c.Key }}`;
  const host = createNodeHost();
  const context = { ...host, draw: () => host.dice, drawKey: () => host.dice, limits: { maximumBytes: 1_000_000 } };
  const template = parseTemplate({ name: 'certificates', text, functions: sprigFunctions });
  const [ca = '', cert = '', key = ''] = renderTemplate(template, new Map(), context).split('---SPLIT---');
  return { ca, cert, key };
}
