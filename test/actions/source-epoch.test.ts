import { generateIn, provisionersFile, score, stateFile } from './generate-project';
import { initIn } from './init-project';

const dates = `- uri: template://own/dates
  type: dates
  state: |
    now: {{ now | date "2006-01-02 15:04:05 MST" | quote }}
    html: {{ htmlDate nil }}
    ago: {{ ago 1699999000 }}
    local: {{ date "15:04" 1700000000 | quote }}
`;
const files = { [provisionersFile]: dates, 'score.yaml': score('web', 'resources:\n  it: {type: dates}\n') };

describe('SOURCE_DATE_EPOCH', () => {
  it('is the time that templates see, in UTC', async () => {
    const { host } = await generateIn(files, {}, { environment: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(host.text(stateFile)).toContain(`    state:
      ago: 16m40s
      html: 2023-11-14T00:00:00Z
      local: "22:13"
      now: 2023-11-14 22:13:20 UTC
`);
  });

  it('is the time in the heading of what init saves', async () => {
    const environment = { SOURCE_DATE_EPOCH: '0' };
    const { host } = await initIn({ provisioners: ['own.yaml'] }, { files: { 'own.yaml': dates }, environment });
    const saved = host.paths().find((path) => path.includes('/Y')) ?? '';
    expect(host.text(saved)).toMatch(/^# Downloaded from own\.yaml at 1970-01-01T00:00:00Z\n/);
  });

  it.each(['-1', '1.5', '1e9', 'today', '253402300800', '0x10'])('%j is an error', async (value) => {
    const { failure, host } = await generateIn(files, {}, { environment: { SOURCE_DATE_EPOCH: value } });
    expect(failure).toBe(
      `SOURCE_DATE_EPOCH must be whole seconds since 1970-01-01T00:00:00Z, as "git log -1 --format=%ct" gives them, but is "${value}"`,
    );
    expect(host.text('manifests.yaml')).toBeUndefined();
  });

  it('counts as absent when it is empty', async () => {
    const { host } = await generateIn(files, {}, { environment: { SOURCE_DATE_EPOCH: '' } });
    expect(host.text(stateFile)).toContain('now: 2026-01-02 03:04:05 UTC\n');
  });
});
