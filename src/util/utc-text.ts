const MILLISECONDS_OF_A_DAY = 86_400_000;
/** Years of the calendar repeat after 400 of them. */
const DAYS_OF_400_YEARS = 146_097;
/** Days from 0000-03-01, when years are counted that begin in March, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * A time as `Date.toISOString` writes it, from 1970 to 9999. A program's first date that is written has the engine read which time zone it
 * is in, a quarter of a millisecond for what nobody asks for.
 */
export function utcText(milliseconds: number): string {
  const days = Math.floor(milliseconds / MILLISECONDS_OF_A_DAY) + DAYS_TO_1970;
  const cycle = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_OF_400_YEARS;
  // Leap days are the last of these years: those every 4 years, but for those every 100, but for the one every 400.
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - 365 * yearOfCycle - Math.floor(yearOfCycle / 4) + Math.floor(yearOfCycle / 100);
  // From March on, months have 31 and 30 days in turns that begin anew after five.
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = 400 * cycle + yearOfCycle + (month < 10 ? 0 : 1);
  const time = milliseconds - Math.floor(milliseconds / MILLISECONDS_OF_A_DAY) * MILLISECONDS_OF_A_DAY;
  const date = `${digits(year, 4)}-${digits(month < 10 ? month + 3 : month - 9, 2)}-${digits(day, 2)}`;
  const clock = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60].map((part) => digits(Math.floor(part), 2));
  return `${date}T${clock.join(':')}.${digits(time % 1000, 3)}Z`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
