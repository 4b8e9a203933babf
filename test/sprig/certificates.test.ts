import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { failureOf, render } from './render';
import { renderWith } from './render-with';

const ED = '(genPrivateKey "ed25519")';
const EC = '(genPrivateKey "ecdsa")';

/** Renders what puts certificates and keys one behind the other, and takes it apart. */
function blocksOf(template: string): string[] {
  return render(template).match(/-----BEGIN [A-Z ]+-----\n[^-]*-----END [A-Z ]+-----\n/g) ?? [];
}

function certificatesOf(template: string): X509Certificate[] {
  return blocksOf(template).map((block) => new X509Certificate(block));
}

/** Days between the edges of the validity. */
function daysOf({ validFrom, validTo }: X509Certificate): number {
  return (Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000;
}

describe('private keys', () => {
  it.each([
    ['rsa', 'RSA PRIVATE KEY', 'rsa'],
    ['', 'RSA PRIVATE KEY', 'rsa'],
    ['ecdsa', 'EC PRIVATE KEY', 'ec'],
    ['ed25519', 'PRIVATE KEY', 'ed25519'],
    ['dsa', 'DSA PRIVATE KEY', 'dsa'],
  ])('%j', (kind, label, type) => {
    const text = render(`{{ genPrivateKey "${kind}" }}`);
    expect(text).toMatch(new RegExp(`^-----BEGIN ${label}-----\n(?:.{1,64}\n)+-----END ${label}-----\n$`));
    expect(createPrivateKey(text).asymmetricKeyType).toBe(type);
    if (type === 'rsa') expect(createPrivateKey(text).asymmetricKeyDetails?.modulusLength).toBe(4096);
  });

  it('an unknown kind is told in the output', () => {
    expect(render('{{ genPrivateKey "RSA" }}')).toBe('Unknown type RSA');
  });
});

describe('authorities', () => {
  it('genCA makes a certificate that signs itself', () => {
    const [certificate, key] = blocksOf('{{ $c := genCA "my-ca" 365 }}{{ $c.Cert }}{{ $c.Key }}');
    const parsed = new X509Certificate(certificate ?? '');
    expect(parsed).toMatchObject({ subject: 'CN=my-ca', issuer: 'CN=my-ca', ca: true, subjectAltName: undefined });
    expect(parsed.validFrom).toBe('Jan  2 03:04:05 2026 GMT');
    expect(daysOf(parsed)).toBe(365);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.checkPrivateKey(createPrivateKey(key ?? ''))).toBe(true);
    expect(parsed.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(key).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);
  });

  it.each([
    [EC, 'ec'],
    [ED, 'ed25519'],
  ])('genCAWithKey takes %s', (key, type) => {
    const template = `{{ $k := ${key} }}{{ $c := genCAWithKey "日本 CA" 30 $k }}{{ $c.Cert }}{{ eq $c.Key $k }}`;
    const [certificate] = certificatesOf(template);
    expect(certificate).toMatchObject({ subject: 'CN=日本 CA', ca: true });
    expect(certificate?.publicKey.asymmetricKeyType).toBe(type);
    expect(certificate?.verify(certificate.publicKey)).toBe(true);
    expect(render(template)).toMatch(/true$/);
  });

  it('has a positive serial number of 128 bits from the dice for keys', () => {
    const [certificate] = certificatesOf(`{{ (genCAWithKey "x" 1 ${ED}).Cert }}`);
    expect(certificate?.serialNumber).toBe('0102030405060708090A0B0C0D0E0F');
  });

  it.each([
    [36_500, 'Dec  9 03:04:05 2125 GMT'],
    [0, 'Jan  2 03:04:05 2026 GMT'],
    [-30_000, 'Nov 14 03:04:05 1943 GMT'],
  ])('is valid for %i days', (days, end) => {
    const [certificate] = certificatesOf(`{{ (genCAWithKey "x" ${days} ${ED}).Cert }}`);
    expect(certificate?.validTo).toBe(end);
  });
});

describe('certificates of servers', () => {
  it('genSelfSignedCert names hosts and addresses', () => {
    const names = '(list "10.0.0.1" "::1" "::ffff:1.2.3.4" "2001:db8::a:1") (list "a.example.com" "*.b.example.com")';
    const [certificate] = certificatesOf(`{{ (genSelfSignedCertWithKey "self" ${names} 90 ${ED}).Cert }}`);
    expect(certificate).toMatchObject({ subject: 'CN=self', issuer: 'CN=self', ca: false });
    expect(certificate?.subjectAltName).toBe(
      'DNS:a.example.com, DNS:*.b.example.com, IP Address:10.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:1.2.3.4, IP Address:2001:DB8:0:0:0:0:A:1',
    );
    expect(certificate?.checkHost('x.b.example.com')).toBe('*.b.example.com');
    expect(certificate?.checkIP('10.0.0.1')).toBe('10.0.0.1');
    expect(certificate?.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect(certificate && daysOf(certificate)).toBe(90);
  });

  it('takes nil for no names', () => {
    const [certificate] = certificatesOf('{{ (genSelfSignedCert "self" nil nil 7).Cert }}');
    expect(certificate).toMatchObject({ subject: 'CN=self', subjectAltName: undefined, ca: false });
    expect(certificate?.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });

  it.each([
    [EC, ED],
    [ED, EC],
    ['(genCA "x" 1).Key', EC],
  ])('genSignedCertWithKey is signed by an authority with key %s for key %s', (authorityKey, key) => {
    const template = `{{ $ca := genCAWithKey "root" 10 ${authorityKey} }}{{ $ca.Cert }}{{ (genSignedCertWithKey "leaf" nil (list "x.y") 5 $ca ${key}).Cert }}`;
    const [root, leaf] = certificatesOf(template);
    if (root === undefined || leaf === undefined) throw new Error('certificates are missing');
    expect(leaf).toMatchObject({ subject: 'CN=leaf', issuer: 'CN=root', ca: false, subjectAltName: 'DNS:x.y' });
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.checkIssued(root)).toBe(true);
  });

  it('genSignedCert makes a key of its own', () => {
    const [leaf] = certificatesOf(
      `{{ $ca := genCAWithKey "root" 10 ${EC} }}{{ (genSignedCert "leaf" (list "1.2.3.4") nil 5 $ca).Cert }}`,
    );
    expect(leaf?.publicKey.asymmetricKeyType).toBe('rsa');
    expect(leaf?.subjectAltName).toBe('IP Address:1.2.3.4');
  });

  it('without a common name has an empty subject', () => {
    const [certificate] = certificatesOf(`{{ (genSelfSignedCertWithKey "" nil (list "x.y") 1 ${EC}).Cert }}`);
    expect(certificate).toMatchObject({ subject: undefined, subjectAltName: 'DNS:x.y' });
  });
});

describe('existing certificates', () => {
  const own = `{{ $a := genCAWithKey "custom" 2 ${EC} }}{{ $c := buildCustomCert (b64enc $a.Cert) (b64enc $a.Key) }}`;

  it('buildCustomCert keeps the texts', () => {
    expect(render(`${own}{{ eq $c.Cert $a.Cert }} {{ eq $c.Key $a.Key }} {{ typeOf $c }} {{ kindOf $c }}`)).toBe(
      'true true sprig.certificate struct',
    );
  });

  it('what it gives can sign', () => {
    const [leaf] = certificatesOf(`${own}{{ (genSignedCertWithKey "leaf" nil nil 1 $c ${ED}).Cert }}`);
    expect(leaf).toMatchObject({ subject: 'CN=leaf', issuer: 'CN=custom' });
  });

  it.each([
    ['text around the block', '(printf "junk\\n%strailing" $k)'],
    ['carriage returns', '(replace "\\n" "\\r\\n" $k)'],
    ['a block of another kind that is broken', '(printf "-----BEGIN PRIVATE KEY-----\\nfoo\\n%s" $k)'],
    ['headers', '(replace "EC PRIVATE KEY-----\\nM" "EC PRIVATE KEY-----\\nProc-Type: 4\\n\\nM" $k)'],
  ])('a key is found in spite of %s', (_, key) => {
    const template = `{{ $k := ${EC} }}{{ $c := genCAWithKey "x" 1 ${key} }}{{ eq $c.Key $k }}`;
    expect(render(template)).toBe('true');
  });
});

describe('complaints', () => {
  // A certificate of a key on secp256k1, which signs itself.
  const unknownCurve = `-----BEGIN CERTIFICATE-----\\n${[
    'MIIBbTCCARKgAwIBAgIUK7amV9cV3ZJwT/hnNWG1ZCSt0RAwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBazAgFw0yNjExMjYx',
    'MzQyMzRaGA8yMTI2MTEwMjEzNDIzNFowDDEKMAgGA1UEAwwBazBWMBAGByqGSM49AgEGBSuBBAAKA0IABHXEksK4cGrCz57/',
    'rOGmLViT+OIVU5WG7j3N5RJ2NVO38VTkiqXWMZyJWZO6YzmzmMjtR1bhUIR284M7iH+gdfijUzBRMB0GA1UdDgQWBBT6CEyG',
    '/iHoe/nsgKZUc2I322bN0jAfBgNVHSMEGDAWgBT6CEyG/iHoe/nsgKZUc2I322bN0jAPBgNVHRMBAf8EBTADAQH/MAoGCCqG',
    'SM49BAMCA0kAMEYCIQC5iT3NMDFbZRYnEdKzutGgbH71YXMQOB/Phr2jTenDVgIhAMHPL1oOVv4gOBgzd+vFPiT5C2a3SZ9T',
    'BzE5OanIvpGi',
  ].join('\\n')}\\n-----END CERTIFICATE-----\\n`;
  const other = `{{ $c := genCAWithKey "x" 1 ${ED} }}`;

  it.each([
    ['{{ genCAWithKey "cn" 1 "notpem" }}', 'genCAWithKey: parsing private key: no PEM data in input'],
    [
      '{{ genCAWithKey "x" 1 "-----BEGIN FOO-----\\nYWJj\\n-----END FOO-----\\n" }}',
      'genCAWithKey: parsing private key: no private key data in PEM block of type FOO',
    ],
    [
      '{{ genCAWithKey "x" 1 "-----BEGIN PRIVATE KEY-----\\nYWJj\\n-----END PRIVATE KEY-----\\n" }}',
      'genCAWithKey: parsing private key: decoding PEM as PKCS#8',
    ],
    [
      '{{ genCAWithKey "x" 1 (repeat 20000 "-----BEGIN X-----\\n") }}',
      'genCAWithKey: parsing private key: no PEM data in input',
    ],
    [
      '{{ genCAWithKey "\\xff" 1 (genPrivateKey "ed25519") }}',
      'error creating certificate: asn1: string not valid UTF-8',
    ],
    [
      '{{ genCAWithKey "x" 9223372036854775807 (genPrivateKey "ed25519") }}',
      'error creating certificate: cannot represent time as GeneralizedTime',
    ],
    ['{{ genSelfSignedCert "cn" (list "notip") (list) 1 }}', 'genSelfSignedCert: error parsing ip: notip'],
    ['{{ genSelfSignedCert "cn" (list "010.0.0.1") nil 1 }}', 'error parsing ip: 010.0.0.1'],
    ['{{ genSelfSignedCert "cn" (list "fe80::1%eth0") nil 1 }}', 'error parsing ip: fe80::1%eth0'],
    ['{{ genSelfSignedCert "cn" (list 5) nil 1 }}', 'error parsing ip: 5 is not a string'],
    ['{{ genSelfSignedCert "cn" nil (list nil) 1 }}', 'error processing alternate dns name: <nil> is not a string'],
    [
      `{{ genSelfSignedCertWithKey "cn" nil (list "é.com") 1 ${ED} }}`,
      'x509: "é.com" cannot be encoded as an IA5String',
    ],
    ['{{ genSelfSignedCert "cn" .text nil 1 }}', 'wrong type for value; expected []interface {}; got string'],
    [
      '{{ genSignedCert "cn" nil nil 1 (dict "Cert" "x" "Key" "y") }}',
      'wrong type for value; expected sprig.certificate; got map[string]interface {}',
    ],
    ['{{ buildCustomCert "bad" "bad" }}', 'buildCustomCert: unable to decode base64 certificate'],
    ['{{ buildCustomCert "YQ==" "!!" }}', 'buildCustomCert: unable to decode base64 private key'],
    ['{{ buildCustomCert "YQ==" "YQ==" }}', 'buildCustomCert: unable to decode certificate'],
    [
      `${other}{{ buildCustomCert (b64enc $c.Key) (b64enc $c.Key) }}`,
      'buildCustomCert: error parsing certificate: decodedCert.Bytes: x509',
    ],
    [
      `${other}{{ buildCustomCert (b64enc $c.Cert) (b64enc $c.Cert) }}`,
      'error parsing private key: no private key data in PEM block of type CERTIFICATE',
    ],
    [
      `${other}{{ $d := buildCustomCert (b64enc $c.Cert) (b64enc ${EC}) }}{{ genSignedCertWithKey "y" nil nil 1 $d ${EC} }}`,
      "x509: provided PrivateKey doesn't match parent's PublicKey",
    ],
    [
      `${other}{{ buildCustomCert (b64enc "${unknownCurve}") (b64enc $c.Key) }}`,
      'error parsing certificate: decodedCert.Bytes: x509: unsupported elliptic curve',
    ],
    [
      '{{ genCAWithKey "x" 1 "-----BEGIN ENCRYPTED PRIVATE KEY-----\\nYWJj\\n-----END ENCRYPTED PRIVATE KEY-----\\n" }}',
      'parsing private key: invalid private key type ENCRYPTED PRIVATE KEY',
    ],
    [`${other}{{ $c.Foo }}`, "can't evaluate field Foo in type sprig.certificate"],
  ])('%s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });

  it.each<[string, 'sec1' | 'pkcs8', () => { privateKey: KeyObject }, string]>([
    [
      'secp256k1',
      'sec1',
      () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      'parsing EC private key from PEM: x509: unknown elliptic curve',
    ],
    [
      'secp256k1',
      'pkcs8',
      () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      'decoding PEM as PKCS#8: x509: unknown elliptic curve',
    ],
    ['ed448', 'pkcs8', () => generateKeyPairSync('ed448'), 'decoding PEM as PKCS#8: x509: unknown algorithm'],
  ])('a key of %s (%s) is none that Go reads', (_, type, makePair, message) => {
    const key = JSON.stringify(makePair().privateKey.export({ type, format: 'pem' }));
    const template = `${other}{{ buildCustomCert (b64enc $c.Cert) (b64enc ${key}) }}`;
    expect(failureOf(template)).toContain(`error parsing private key: ${message}`);
  });

  it('a failure does not disturb what comes next', () => {
    failureOf(
      `${other}{{ $d := buildCustomCert (b64enc $c.Cert) (b64enc ${EC}) }}{{ genSignedCertWithKey "y" nil nil 1 $d ${EC} }}`,
    );
    failureOf('{{ buildCustomCert "YQ==" "YQ==" }}');
    expect(renderWith({}, `{{ (genCAWithKey "x" 1 ${ED}).Cert | hasPrefix "-----BEGIN CERTIFICATE-----" }}`)).toBe(
      'true',
    );
  });
});
