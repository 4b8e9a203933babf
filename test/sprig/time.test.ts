import { failureOf } from './render';
import { renderWith } from './render-with';

const data = `
t: 2024-02-29T13:14:15Z
t2: 2023-01-02T03:04:05.678901234+05:30
`;

describe('methods of times', () => {
  it.each([
    [
      '{{ range .t.Month }}{{ . }} {{ end }}{{ range .t.Weekday }}{{ . }} {{ end }}',
      '%!Month(0) January Sunday Monday Tuesday Wednesday ',
    ],
    ['{{ range (.t.Sub .t).Round 1 }}{{ end }}{{ range (.t.Add 2).Sub .t }}{{ . }} {{ end }}', '0s 1ns '],
    ['{{ .t.Year }} {{ .t.Month }} {{ .t.Day }} {{ .t.Weekday }} {{ .t.YearDay }}', '2024 February 29 Thursday 60'],
    ['{{ .t2.Hour }}:{{ .t2.Minute }}:{{ .t2.Second }}.{{ .t2.Nanosecond }}', '3:4:5.678901234'],
    [
      '{{ .t.Unix }} {{ .t.UnixMilli }} {{ .t2.UnixMicro }} {{ .t2.UnixNano }}',
      '1709212455 1709212455000 1672608845678901 1672608845678901234',
    ],
    [
      '{{ typeOf .t.Unix }} {{ typeOf .t.Year }} {{ printf "%d %T %v" .t.Month .t.Month .t.Month.String }}',
      'int64 int 2 time.Month February',
    ],
    ['{{ .t.Format "02.01.2006" }} {{ .t2.String }}', '29.02.2024 2023-01-02 03:04:05.678901234 +0530 +0530'],
    [
      '{{ .t2.UTC }} {{ .t2.Local }} {{ .t2.In .t.Location }}',
      '2023-01-01 21:34:05.678901234 +0000 UTC 2023-01-01 22:34:05.678901234 +0100 CET 2023-01-01 21:34:05.678901234 +0000 UTC',
    ],
    ['{{ .t.Location }} {{ .t.Local.Location }} {{ typeOf .t.Location }}', 'UTC Europe/Berlin *time.Location'],
    ['{{ .t.Add 5 }} {{ .t.AddDate 0 0 1 }}', '2024-02-29 13:14:15.000000005 +0000 UTC 2024-03-01 13:14:15 +0000 UTC'],
    ['{{ .t.AddDate 1 0 0 }} {{ .t.AddDate 0 -14 1 }}', '2025-03-01 13:14:15 +0000 UTC 2022-12-30 13:14:15 +0000 UTC'],
    [
      '{{ .t.Truncate 86400000000000 }} {{ .t.Round 86400000000000 }} {{ .t.Round 0 }}',
      '2024-02-29 00:00:00 +0000 UTC 2024-03-01 00:00:00 +0000 UTC 2024-02-29 13:14:15 +0000 UTC',
    ],
    ['{{ .t.Before .t2 }} {{ .t.After .t2 }} {{ .t.Equal .t.Local }} {{ .t.Compare .t2 }}', 'false true true 1'],
    ['{{ .t.IsZero }} {{ (toDate "x" "y").IsZero }}', 'false true'],
    ['{{ toJson .t2 }} {{ printf "%s" .t.MarshalText }}', '"2023-01-02T03:04:05.678901234+05:30" 2024-02-29T13:14:15Z'],
    ['{{ printf "%#v" .t }}', 'time.Date(2024, time.February, 29, 13, 14, 15, 0, time.UTC)'],
    ['{{ printf "%#v" .t2.Local }}', 'time.Date(2023, time.January, 1, 22, 34, 5, 678901234, time.Local)'],
    ['{{ printf "%d" .t }}', '{0 63844809255 0}'],
    [
      '{{ eq .t .t }} {{ eq .t .t.UTC }} {{ eq .t .t.Local }} {{ deepEqual .t .t.UTC }} {{ deepEqual .t2 .t2.UTC }}',
      'true true false true false',
    ],
    ['{{ typeOf .t }} {{ kindOf .t }} {{ empty (toDate "x" "y") }}', 'time.Time struct false'],
    ['{{ .t.IsDST }} {{ .t.Local.IsDST }} {{ (.t.AddDate 0 4 0).Local.IsDST }}', 'false false true'],
    [
      '{{ .t.AppendText nil | toString }} {{ .t.AppendFormat .t.MarshalText "/2006" | quote }}',
      '2024-02-29T13:14:15Z "2024-02-29T13:14:15Z/2024"',
    ],
    [
      '{{ .t.MarshalBinary }} {{ .t2.GobEncode }}',
      '[1 0 0 0 14 221 114 122 39 0 0 0 0 255 255] [1 0 0 0 14 219 67 243 77 40 119 53 242 1 74]',
    ],
    [
      '{{ (toDate "2006-01-02 -07:00:00" "2020-01-01 -01:02:03").AppendBinary nil }}',
      '[2 0 0 0 14 213 157 230 139 0 0 0 0 255 194 253]',
    ],
  ])('%s', (template, expected) => {
    expect(renderWith({ data, zone: 'Europe/Berlin' }, template)).toBe(expected);
  });

  it.each([
    ['{{ .t.Sub .t2 }}', '10167h40m9.321098766s'],
    [
      '{{ $d := .t.Sub .t2 }}{{ $d.Hours }} {{ $d.Minutes }} {{ $d.Seconds }}',
      '10167.669255860768 610060.1553516461 3.660360932109877e+07',
    ],
    [
      '{{ $d := .t.Sub .t2 }}{{ $d.Milliseconds }} {{ $d.Microseconds }} {{ $d.Nanoseconds }}',
      '36603609321 36603609321098 36603609321098766',
    ],
    [
      '{{ $d := .t2.Sub .t }}{{ $d }} {{ $d.Abs }} {{ $d.Round 1000000000 }} {{ $d.Truncate 60000000000 }}',
      '-10167h40m9.321098766s 10167h40m9.321098766s -10167h40m9s -10167h40m0s',
    ],
    [
      '{{ kindOf (.t.Sub .t2) }} {{ typeOf (.t.Sub .t2) }} {{ printf "%d" (.t.Sub .t2) }}',
      'int64 time.Duration 36603609321098766',
    ],
    ['{{ .t.Sub (toDate "x" "y") }}', '2562047h47m16.854775807s'],
  ])('durations: %s', (template, expected) => {
    expect(renderWith({ data }, template)).toBe(expected);
  });

  it.each([
    ['{{ .time.Nope }}', "can't evaluate field Nope"],
    ['{{ .time.ISOWeek }}', 'invalid function signature for ISOWeek: second return value should be error; is int'],
    ['{{ .time.Date }}', ':1:8: executing "test" at <.time.Date>: function Date has 3 return values; should be 1 or 2'],
    [
      '{{ (toDate "x" "y").Zone }}',
      ':1:15: executing "test" at <"y">: invalid function signature for Zone: second return value should be error; is int',
    ],
    ['{{ .time.Zone (fail "no") }}', 'at <.time.Zone>: wrong number of args for Zone: want 0 got 1'],
    ['{{ (.time.AddDate 20000 0 0).MarshalJSON }}', 'Time.MarshalJSON: year outside of range [0,9999]'],
    ['{{ .time.Add "5" }}', 'expected integer; found "5"'],
    ['{{ .time.Before 5 }}', 'time.Time'],
    ['{{ .time.In nil }}', 'error calling In: time: missing Location in call to Time.In'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });

  it.each([
    ['{{ .t.AddDate 9223372036854775807 0 0 }}'],
    ['{{ .t.AddDate 0 0 -9223372036854775807 }}'],
    ['{{ date "2006" (int64 9223372036854775807) }}'],
    ['{{ dateInZone "2006 MST" (int64 -9223372036854775807) "Asia/Tokyo" }}'],
  ])('wraps around like 64 bits, without end or failure: %s', (template) => {
    expect(renderWith({ data }, template)).toMatch(/\d/);
  });
});
