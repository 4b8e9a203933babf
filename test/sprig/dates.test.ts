import { failureOf } from './render';
import { renderWith } from './render-with';

const data = `
t: 2024-02-29T13:14:15Z
t2: 2023-01-02T03:04:05.678901234+05:30
early: 0005-03-04T01:02:03.5Z
seconds: 1700000000
`;

describe('dates by layout', () => {
  it.each([
    ['2006-01-02T15:04:05Z07:00', '2024-02-29T13:14:15Z', '2023-01-01T21:34:05Z'],
    ['Mon Jan _2 15:04:05 MST 2006', 'Thu Feb 29 13:14:15 UTC 2024', 'Sun Jan  1 21:34:05 UTC 2023'],
    ['Monday, January 2, 06', 'Thursday, February 29, 24', 'Sunday, January 1, 23'],
    ['02/01/06 3:04PM', '29/02/24 1:14PM', '01/01/23 9:34PM'],
    ['1 03 pm 4 5', '2 01 pm 14 15', '1 09 pm 34 5'],
    ['002|__2|_2006', '060| 60|_2024', '001|  1|_2023'],
    ['.000 .999 .0 ,000000 05.9', '.000  .0 ,000000 15', '.678 .678 .6 ,678901 05.6'],
    ['.00001 .0000000000', '.00002 .000000000', '.00001 .678901234'],
    [
      '-0700 -07:00 -07 Z0700 Z07:00 Z07 -070000 Z07:00:00',
      '+0000 +00:00 +00 Z Z Z +000000 Z',
      '+0000 +00:00 +00 Z Z Z +000000 Z',
    ],
    ['Janet Monx MSTx 年01', 'Janet Monx UTCx 年02', 'Janet Monx UTCx 年01'],
    ['no layout', 'no layout', 'no layout'],
    ['', '', ''],
  ])('%j', (layout, first, second) => {
    const template = `{{ date ${JSON.stringify(layout)} .t }}\n{{ date ${JSON.stringify(layout)} .t2 }}`;
    expect(renderWith({ data }, template)).toBe(`${first}\n${second}`);
  });

  it.each([
    ['{{ dateInZone "2006-01-02 15:04 MST" .t "America/New_York" }}', '2024-02-29 08:14 EST'],
    ['{{ date_in_zone "15:04 MST -0700" .t "Asia/Kolkata" }}', '18:44 IST +0530'],
    ['{{ dateInZone "15:04 MST" .t "Nope/Zone" }} {{ dateInZone "15:04 MST" .t "" }}', '13:14 UTC 13:14 UTC'],
    ['{{ dateInZone "15:04 MST" .t "Local" }}', '14:14 CET'],
    ['{{ date "15:04 MST -07" .seconds }} {{ date "15:04" (int64 0) }}', '23:13 CET +01 01:00'],
    ['{{ dateInZone "-07:00:00 Z070000" .early "Europe/Berlin" }}', '+00:53:28 +005328'],
    ['{{ date "2006" "text" }} {{ date "2006" nil }} {{ date "2006" 1.5 }}', '2026 2026 2026'],
    ['{{ htmlDate .t2 }} {{ htmlDateInZone .seconds "Pacific/Auckland" }}', '2023-01-01 2023-11-15'],
    ['{{ now }} {{ now.Location }}', '2026-01-02 04:04:05 +0100 CET Europe/Berlin'],
    ['{{ unixEpoch .t }} {{ unixEpoch .early }}', '1709212455 -62004005877'],
    // Go's calendar begins in a March and wraps around there.
    [
      '{{ dateInZone "2006-01-02" 9223371974719179008 "UTC" }} {{ dateInZone "2006-01-02" -9223372036854775808 "UTC" }}',
      '292277024627-12-06 292277026596-12-04',
    ],
  ])('in zones: %s', (template, expected) => {
    expect(renderWith({ data, zone: 'Europe/Berlin' }, template)).toBe(expected);
  });
});

describe('reading dates', () => {
  it.each([
    ['2006-01-02', '2019-11-30', '2019-11-30 00:00:00 +0000 UTC'],
    ['2006-01-02T15:04:05Z07:00', '2019-11-30T01:02:03+02:00', '2019-11-30 01:02:03 +0200 +0200'],
    ['2006-01-02T15:04:05Z07:00', '2019-11-30T01:02:03Z', '2019-11-30 01:02:03 +0000 UTC'],
    ['Monday 2 January 2006', 'TUESDAY 3 march 2020', '2020-03-03 00:00:00 +0000 UTC'],
    ['3:04PM', '12:05AM', '0000-01-01 00:05:00 +0000 UTC'],
    ['15:04:05', '01:02:03.25', '0000-01-01 01:02:03.25 +0000 UTC'],
    ['15:04:05.000', '01:02:03,250', '0000-01-01 01:02:03.25 +0000 UTC'],
    ['2006-002', '2020-060', '2020-02-29 00:00:00 +0000 UTC'],
    ['06-1-_2', '69-3- 4', '1969-03-04 00:00:00 +0000 UTC'],
    ['06', '68', '2068-01-01 00:00:00 +0000 UTC'],
    ['2006 MST', '2020 CET', '2020-01-01 00:00:00 +0000 CET'],
    ['2006 MST', '2020 GMT+3', '2020-01-01 03:00:00 +0300 GMT+3'],
    ['2006 -0700 MST', '2020 +0100 XYZ', '2020-01-01 00:00:00 +0100 XYZ'],
    ['Jan  2', 'May 7', '0000-05-07 00:00:00 +0000 UTC'],
    ['', '', '0000-01-01 00:00:00 +0000 UTC'],
  ])('%j %j', (layout, text, expected) => {
    const template = `{{ toDate ${JSON.stringify(layout)} ${JSON.stringify(text)} }}`;
    expect(renderWith({}, template)).toBe(expected);
    expect(renderWith({}, template.replace('toDate', 'mustToDate'))).toBe(expected);
  });

  it.each([
    ['2006-01-02', 'bad', 'parsing time "bad" as "2006-01-02": cannot parse "bad" as "2006"'],
    ['2006-01-02', '2017-13-01', 'parsing time "2017-13-01": month out of range'],
    ['2006-01-02', '2017-02-30', 'parsing time "2017-02-30": day out of range'],
    ['2006-01-02', '2017/02/30', 'parsing time "2017/02/30" as "2006-01-02": cannot parse "/02/30" as "-"'],
    ['15:04', '24:00', 'parsing time "24:00": hour out of range'],
    ['2006', '2017é', 'parsing time "2017\\xc3\\xa9": extra text: "\\xc3\\xa9"'],
    ['2006-002', '2019-366', 'parsing time "2019-366": day-of-year out of range'],
    ['002 Jan', '032 Jan', 'parsing time "032 Jan": day-of-year does not match month'],
    ['Z07:00', '+25:00', 'parsing time "+25:00": time zone offset hour out of range'],
    ['MST', 'abc', 'parsing time "abc" as "MST": cannot parse "abc" as "MST"'],
  ])('refuses %j %j', (layout, text, message) => {
    const call = `${JSON.stringify(layout)} ${JSON.stringify(text)}`;
    expect(failureOf(`{{ mustToDate ${call} }}`)).toContain(`error calling mustToDate: ${message}`);
    expect(renderWith({}, `{{ toDate ${call} }}`)).toBe('0001-01-01 00:00:00 +0000 UTC');
  });

  it.each([
    ['2020-03-29 02:30', '2020-03-29 03:30:00 +0200 CEST'],
    ['2020-10-25 02:30', '2020-10-25 02:30:00 +0100 CET'],
    ['2020-07-01 12:00', '2020-07-01 12:00:00 +0200 CEST'],
  ])('in the local zone, where an hour is skipped or repeated: %s', (text, expected) => {
    expect(renderWith({ zone: 'Europe/Berlin' }, `{{ toDate "2006-01-02 15:04" "${text}" }}`)).toBe(expected);
  });

  it('takes a zone of the text for the local one when the offset is the same', () => {
    const template =
      '{{ toDate "2006-01-02 -0700" "2020-07-01 +0200" }} {{ toDate "2006-01-02 MST" "2020-07-01 CET" }}';
    expect(renderWith({ zone: 'Europe/Berlin' }, template)).toBe(
      '2020-07-01 00:00:00 +0200 CEST 2020-07-01 01:00:00 +0200 CEST',
    );
    expect(renderWith({ zone: 'Europe/Berlin', data: 't: 2020-01-01T00:00:00+01:00' }, '{{ .t }}')).toBe(
      '2020-01-01 00:00:00 +0100 CET',
    );
  });
});

describe('durations', () => {
  it.each([
    [
      '{{ dateModify "-1.5h" .t }} {{ date_modify "1us" .t2 }}',
      '2024-02-29 11:44:15 +0000 UTC 2023-01-02 03:04:05.678902234 +0530 +0530',
    ],
    ['{{ dateModify "bad" .t }}', '2024-02-29 13:14:15 +0000 UTC'],
    ['{{ must_date_modify "-720h" .t | htmlDate }}', '2024-01-30'],
    [
      '{{ duration "125" }} {{ duration (int64 95) }} {{ duration 95 }} {{ duration "1.5" }} {{ duration nil }}',
      '2m5s 1m35s 0s 0s 0s',
    ],
    [
      '{{ durationRound "3h20m7s" }} {{ durationRound "24h" }} {{ durationRound "25h" }} {{ durationRound "1m" }}',
      '3h 24h 1d 60s',
    ],
    [
      '{{ durationRound "721h" }} {{ durationRound "8761h" }} {{ durationRound "-2h5m" }} {{ durationRound "x" }}',
      '1mo 1y 2h 0s',
    ],
    // Digits beyond 64 bits are too large whatever follows them, and what is too large wraps around.
    ['{{ duration "99999999999999999999.5" }} {{ duration "9999999999" }}', '-1s -2346317h47m54.709551616s'],
    ['{{ durationRound (int64 3700000000000) }} {{ durationRound 5 }} {{ durationRound .t }}', '1h 0s 1y'],
    ['{{ ago .t }} {{ ago 1767323000 }} {{ ago "x" }}', '16141h49m50s 45s 0s'],
    ['{{ now | dateModify "1h" | ago }} {{ ago (toDate "x" "y") }}', '-1h0m0s 2562047h47m16.854775807s'],
  ])('%s', (template, expected) => {
    expect(renderWith({ data }, template)).toBe(expected);
  });

  it('says what is wrong', () => {
    expect(failureOf('{{ mustDateModify "1d" .time }}')).toContain(
      'error calling mustDateModify: time: unknown unit "d" in duration "1d"',
    );
  });
});
