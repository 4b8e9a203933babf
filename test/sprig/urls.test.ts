import { failureOf, render } from './render';

describe('URL functions', () => {
  it.each([
    [
      '{{ urlParse "http://root:hunter2@db.internal:9090/v2/items?all=true#first" | toJson }}',
      '{"fragment":"first","host":"db.internal:9090","hostname":"db.internal","opaque":"","path":"/v2/items","query":"all=true","scheme":"http","userinfo":"root:hunter2"}',
    ],
    [
      '{{ urlParse "https://h/a%20b/c%2Fd?q=a%20b#f%20g" | toJson }}',
      '{"fragment":"f g","host":"h","hostname":"h","opaque":"","path":"/a b/c/d","query":"q=a%20b","scheme":"https","userinfo":""}',
    ],
    [
      '{{ urlParse "/only/path" | toJson }}',
      '{"fragment":"","host":"","hostname":"","opaque":"","path":"/only/path","query":"","scheme":"","userinfo":""}',
    ],
    [
      '{{ urlParse "//host/path" | toJson }}',
      '{"fragment":"","host":"host","hostname":"host","opaque":"","path":"/path","query":"","scheme":"","userinfo":""}',
    ],
    [
      '{{ urlParse "urn:isbn:123" | toJson }}',
      '{"fragment":"","host":"","hostname":"","opaque":"isbn:123","path":"","query":"","scheme":"urn","userinfo":""}',
    ],
    [
      '{{ urlParse "HTTP://[fe80::1%25en0]:80/" | toJson }}',
      '{"fragment":"","host":"[fe80::1%en0]:80","hostname":"fe80::1%en0","opaque":"","path":"/","query":"","scheme":"http","userinfo":""}',
    ],
    [
      '{{ urlParse "http://[::ffff:1.2.3.4]/" | toJson }}',
      '{"fragment":"","host":"[::ffff:1.2.3.4]","hostname":"::ffff:1.2.3.4","opaque":"","path":"/","query":"","scheme":"http","userinfo":""}',
    ],
    [
      '{{ urlParse "amqp://guest:gu%40est@rabbit:5672/%2Fvhost" | toJson }}',
      '{"fragment":"","host":"rabbit:5672","hostname":"rabbit","opaque":"","path":"//vhost","query":"","scheme":"amqp","userinfo":"guest:gu%40est"}',
    ],
    [
      '{{ urlParse "?q=1" | toJson }}',
      '{"fragment":"","host":"","hostname":"","opaque":"","path":"","query":"q=1","scheme":"","userinfo":""}',
    ],
    [
      '{{ urlParse "http://user:@h" | toJson }}',
      '{"fragment":"","host":"h","hostname":"h","opaque":"","path":"","query":"","scheme":"http","userinfo":"user:"}',
    ],
    [
      '{{ urlParse "http://日本.jp/é" | toJson }}',
      '{"fragment":"","host":"日本.jp","hostname":"日本.jp","opaque":"","path":"/é","query":"","scheme":"http","userinfo":""}',
    ],
    [
      '{{ urlParse "x://a:b:1/" | toJson }}',
      '{"fragment":"","host":"a:b:1","hostname":"a:b","opaque":"","path":"/","query":"","scheme":"x","userinfo":""}',
    ],
    [
      '{{ urlParse "*" | toJson }}',
      '{"fragment":"","host":"","hostname":"","opaque":"","path":"*","query":"","scheme":"","userinfo":""}',
    ],
    [
      '{{ urlParse "" | toJson }}',
      '{"fragment":"","host":"","hostname":"","opaque":"","path":"","query":"","scheme":"","userinfo":""}',
    ],
  ])('parses: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ urlJoin (dict "scheme" "http" "host" "h:80" "path" "/a b/é?x" "query" "q=1&r" "fragment" "f g" "userinfo" "u:p%40") }}',
      'http://u:p%40@h:80/a%20b/%C3%A9%3Fx?q=1&r#f%20g',
    ],
    [
      '{{ urlJoin (dict "host" "h" "path" "p") }} {{ urlJoin (dict "path" "a:b/c") }} {{ urlJoin (dict "scheme" "urn" "opaque" "isbn:1" "path" "/x") }} {{ urlJoin (dict "path" "*") }} {{ urlJoin (dict) }}|{{ urlJoin (dict "scheme" "s" "userinfo" "u:" "host" "h st") }}',
      '//h/p ./a:b/c urn:isbn:1 * |s://u:@h%20st',
    ],
    ['{{ urlParse "http://h/a%20b/c%2Fd?q=a%20b#f%20g" | urlJoin }}', 'http://h/a%20b/c/d?q=a%20b#f%20g'],
  ])('joins: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ urlParse "http://h:80:90/" }}',
      'error calling urlParse: unable to parse url: parse "http://h:80:90/": invalid port ":80:90" after host',
    ],
    ['{{ urlParse "http://h/%zz" }}', 'invalid URL escape "%zz"'],
    ['{{ urlParse "http://h/#%z" }}', 'parse "http://h/#%z": invalid URL escape "%z"'],
    ['{{ urlParse "http://ho st/" }}', 'invalid character " " in host name'],
    ['{{ urlParse "http://a b@h/" }}', 'net/url: invalid userinfo'],
    ['{{ urlParse "1http://x" }}', 'first path segment in URL cannot contain colon'],
    ['{{ urlParse ":x" }}', 'missing protocol scheme'],
    ['{{ urlParse "http://h/\\x7f" }}', 'net/url: invalid control character in URL'],
    ['{{ urlParse "http://[::1" }}', "missing ']' in host"],
    ['{{ urlParse "http://[1.2.3.4]/" }}', 'invalid host: "1.2.3.4" is no IPv6 address'],
    ['{{ urlParse "http://[fe80::1%25]/" }}', 'invalid host: the zone of "[fe80::1%25]" is empty'],
    ['{{ urlParse "http://[1:2:3:4:5:6:7]/" }}', 'invalid host'],
    ['{{ urlParse "http://[::1::2]/" }}', 'invalid host'],
    ['{{ urlParse "x://a[b/" }}', 'invalid IP-literal'],
    ['{{ urlParse "http://h%41/" }}', 'invalid URL escape "%41"'],
    [
      '{{ urlJoin (dict "scheme" 1) }}',
      'error calling urlJoin: unable to parse scheme key, must be of type string, but int found',
    ],
    ['{{ urlJoin (dict "host" nil) }}', 'unable to parse host key, must be of type string, but nil found'],
    ['{{ urlJoin (dict "userinfo" "a b") }}', 'unable to parse userinfo in dict'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
