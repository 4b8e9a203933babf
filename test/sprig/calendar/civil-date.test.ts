import {
  civilFromDays,
  dateOfYearDay,
  dayOfYear,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  weekdayFromDays,
} from '../../../src/sprig/calendar/civil-date';

describe('the calendar', () => {
  it.each([
    [1970, 1, 1, 0, 4],
    [1969, 12, 31, -1, 3],
    [2000, 2, 29, 11_016, 2],
    [2024, 2, 29, 19_782, 4],
    [1900, 3, 1, -25_508, 4],
    [1, 1, 1, -719_162, 1],
    [0, 2, 29, -719_469, 2],
    [-400, 3, 1, -865_565, 3],
    [9999, 12, 31, 2_932_896, 5],
  ])('counts days: %i-%i-%i', (year, month, day, days, weekday) => {
    expect(daysFromCivil({ year, month, day })).toBe(days);
    expect(civilFromDays(days)).toEqual({ year, month, day });
    expect(weekdayFromDays(days)).toBe(weekday);
  });

  it.each([
    [
      { year: 2024, month: 13, day: 1 },
      { year: 2025, month: 1, day: 1 },
    ],
    [
      { year: 2024, month: 0, day: 1 },
      { year: 2023, month: 12, day: 1 },
    ],
    [
      { year: 2024, month: -11, day: 1 },
      { year: 2023, month: 1, day: 1 },
    ],
    [
      { year: 2023, month: 2, day: 30 },
      { year: 2023, month: 3, day: 2 },
    ],
    [
      { year: 2024, month: 3, day: 0 },
      { year: 2024, month: 2, day: 29 },
    ],
  ])('carries over what is outside of the range: %j', (date, same) => {
    expect(civilFromDays(daysFromCivil(date))).toEqual(same);
  });

  it.each([
    [2024, true],
    [2023, false],
    [1900, false],
    [2000, true],
    [0, true],
    [-100, false],
  ])('knows leap years: %i', (year, isLeap) => {
    expect(isLeapYear(year)).toBe(isLeap);
    expect(daysInMonth(year, 2)).toBe(isLeap ? 29 : 28);
    expect(dayOfYear({ year, month: 12, day: 31 })).toBe(isLeap ? 366 : 365);
    expect(dateOfYearDay(year, 60)).toEqual(isLeap ? { year, month: 2, day: 29 } : { year, month: 3, day: 1 });
  });
});
