import { findZone, localZone, offsetOfAbbreviation, utc, zoneStateAt } from '../../../src/sprig/calendar/zone';

function at(zone: string, time: string): string {
  const { offset, abbreviation } = zoneStateAt(findZone(zone) ?? utc, BigInt(Date.parse(time) / 1000));
  return `${offset} ${abbreviation}`;
}

describe('time zones', () => {
  it.each([
    ['America/New_York', '2024-01-01T00:00:00Z', '-18000 EST'],
    ['America/New_York', '2024-03-10T06:59:59Z', '-18000 EST'],
    ['America/New_York', '2024-03-10T07:00:00Z', '-14400 EDT'],
    ['America/New_York', '1943-06-01T00:00:00Z', '-14400 EWT'],
    ['America/New_York', '1850-01-01T00:00:00Z', '-17762 LMT'],
    ['America/New_York', '1066-10-14T00:00:00Z', '-17762 LMT'],
    ['America/New_York', '+012024-07-01T00:00:00Z', '-14400 EDT'],
    ['Europe/Berlin', '2023-11-14T22:13:20Z', '3600 CET'],
    ['Europe/Moscow', '2012-01-01T00:00:00Z', '14400 MSK'],
    ['Europe/Moscow', '2010-07-01T00:00:00Z', '14400 MSD'],
    ['Europe/Moscow', '2020-01-01T00:00:00Z', '10800 MSK'],
    ['Europe/Dublin', '2024-07-01T00:00:00Z', '3600 IST'],
    ['Asia/Kolkata', '2024-01-01T00:00:00Z', '19800 IST'],
    ['Asia/Kathmandu', '2024-01-01T00:00:00Z', '20700 +0545'],
    ['America/Sao_Paulo', '2024-01-01T00:00:00Z', '-10800 -03'],
    ['Africa/Monrovia', '1971-01-01T00:00:00Z', '-2670 MMT'],
    ['Etc/GMT+5', '2024-01-01T00:00:00Z', '-18000 -05'],
    ['GMT', '2024-01-01T00:00:00Z', '0 GMT'],
    ['America/Ciudad_Juarez', '2024-07-01T00:00:00Z', '-21600 MDT'],
    ['America/Indiana/Petersburg', '2024-07-01T00:00:00Z', '-14400 EDT'],
    ['America/Indiana/Winamac', '2024-01-01T00:00:00Z', '-18000 EST'],
    ['America/Metlakatla', '2024-07-01T00:00:00Z', '-28800 AKDT'],
    ['America/North_Dakota/Beulah', '2024-07-01T00:00:00Z', '-18000 CDT'],
    ['Asia/Famagusta', '2024-07-01T00:00:00Z', '10800 EEST'],
    ['America/Sao_Paulo', '+010000-01-01T00:00:00Z', '-10800 -03'],
  ])('%s at %s', (zone, time, state) => {
    expect(at(zone, time)).toBe(state);
  });

  it.each(['Nope/Zone', 'europe/berlin', '+05:00', 'Local', '__proto__', '../etc/passwd'])('has no zone %s', (name) => {
    expect(findZone(name)).toBeUndefined();
  });

  it('knows UTC by three names', () => {
    expect(findZone('')).toBe(utc);
    expect(findZone('UTC')).toBe(utc);
    expect(localZone('no such zone')).toEqual({ kind: 'local', name: 'UTC', offset: 0 });
  });

  it.each([
    ['Europe/Berlin', 'CEST', '2020-07-02T00:00:00Z', 7200],
    ['Europe/Berlin', 'CET', '2020-07-02T00:00:00Z', 3600],
    ['Europe/Berlin', 'LMT', '2020-07-02T00:00:00Z', 3208],
    ['Europe/Berlin', 'EST', '2020-07-02T00:00:00Z', undefined],
    ['UTC', 'CET', '2020-07-02T00:00:00Z', undefined],
  ])('in %s %s stands for an offset', (zone, abbreviation, wall, offset) => {
    const found = offsetOfAbbreviation(findZone(zone) ?? utc, abbreviation, BigInt(Date.parse(wall) / 1000));
    expect(found).toBe(offset);
  });
});
