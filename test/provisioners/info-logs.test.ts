import { failure, provision } from './provision';

const entry = (name: string, stages: string) =>
  `- uri: template://team/${name}\n  type: ${name}\n${stages.replace(/^(?=.)/gm, '  ')}`;

async function linesOf(stages: string, params: Record<string, unknown> = {}): Promise<readonly string[]> {
  const { infoLogs } = await provision({
    provisioners: entry('thing', stages),
    resources: { it: { type: 'thing', params } },
  });
  return infoLogs.flatMap(({ lines }) => lines);
}

describe('info_logs', () => {
  it('are lines for the user, rendered last', async () => {
    const lines = await linesOf(`state: |
  service: pg
info_logs: |
  - "to connect: kubectl port-forward service/{{ .State.service }} 5432"
  - 5
  -
  - |
    two
    lines
`);
    expect(lines).toEqual(['to connect: kubectl port-forward service/pg 5432', '5', '', 'two', 'lines']);
  });

  it('may be written in nunjucks', async () => {
    const { infoLogs } = await provision({
      provisioners:
        '- uri: nunjucks://team/thing\n  type: thing\n  state: "{a: b}"\n  info_logs: "- {{ state.a }} of {{ id }}"\n',
      resources: { it: { type: 'thing' } },
    });
    expect(infoLogs).toEqual([{ uid: 'thing.default#web.it', lines: ['b of web.it'] }]);
  });

  it('are none where the template yields nothing', async () => {
    expect(await linesOf('info_logs: "{{ if false }}- x{{ end }}"\n')).toEqual([]);
  });

  it.each([
    ['info_logs: |\n  - to connect: kubectl', 'item 0 is a map (a text with a colon and a space in it needs quotes)'],
    ['info_logs: "a: b"', 'must yield a list of texts, but yields a map'],
    ['info_logs: "{{ .Nosuch }}"', "can't evaluate field Nosuch"],
    ['info_logs: "- {{ if }}"', 'the info_logs template of template://team/thing cannot be parsed'],
  ])('fail as %j', async (stages, message) => {
    const error = await failure({ provisioners: entry('thing', stages), resources: { it: { type: 'thing' } } });
    expect(error.message).toContain(message);
  });
});

describe('secrets in info_logs', () => {
  const secret = `manifests: |
  - {apiVersion: v1, kind: Secret, metadata: {name: thing-conn}, stringData: {password: hunter2, host: thing-conn, port: "27017"}, data: {token: c2Vzc2FtZQ==}}
`;
  it.each([
    [
      'values of a Secret',
      secret,
      'psql thing-conn:27017 hunter2 sessame c2Vzc2FtZQ==',
      'psql thing-conn:27017 *** *** ***',
    ],
    ['part of a URL', secret, 'http://u:hunter2@thing-conn', 'http://u:***@thing-conn'],
    [
      'state',
      'state: |\n  {password: hunter2, user: somebody}\n',
      '{{ .State.user }} {{ .State.password }}',
      'somebody ***',
    ],
    ['nested state', 'state: |\n  {apiKey: {now: abcdef, name: primary}}\n', 'abcdef primary', '*** primary'],
    [
      'outputs',
      'outputs: |\n  {db_password: hunter2, secretName: conn-abc}\n',
      'hunter2 in conn-abc',
      '*** in conn-abc',
    ],
    ['the shared state', 'shared: |\n  {cluster: {token: sessame}}\n', '{{ .Shared.cluster.token }}', '***'],
    [
      'a reference',
      '',
      'password {{ encodeSecretRef "conn" "pass_word" }}.',
      'password (key pass_word of secret conn).',
    ],
    ['a broken reference', '', 'a 🔐💬b', '(broken secret reference)'],
  ])('are masked: %s', async (_, stages, line, expected) => {
    expect(await linesOf(`${stages}info_logs: |\n  - >-\n    ${line}\n`)).toEqual([expected]);
  });

  it('are masked when params brought them from another resource', async () => {
    const other = entry(
      'other',
      'outputs: "{plain: hunter2}"\nmanifests: "[{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {p: hunter2}}]"\n',
    );
    const { infoLogs } = await provision({
      provisioners: other + entry('thing', 'info_logs: "[{{ .Params.url }}]"\n'),
      resources: { it: { type: 'thing', params: { url: 'u:${resources.db.plain}' } }, db: { type: 'other' } },
    });
    expect(infoLogs).toEqual([{ uid: 'thing.default#web.it', lines: ['u:***'] }]);
  });
});
