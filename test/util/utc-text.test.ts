import { utcText } from '../../src/util/utc-text';

const DAY = 86_400_000;

describe('utcText', () => {
  it.each([
    '1970-01-01T00:00:00.000Z',
    '2000-02-29T23:59:59.999Z',
    '2100-03-01T01:02:03.004Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s', (text) => {
    expect(utcText(Date.parse(text))).toBe(text);
  });

  it('writes what Date writes, on each day of 1970 to 2499', () => {
    const wrong: string[] = [];
    for (let day = 0; day < 193_507; day++) {
      // Another time on each day.
      const milliseconds = day * DAY + ((day * 7_654_321) % DAY);
      if (utcText(milliseconds) !== new Date(milliseconds).toISOString()) wrong.push(utcText(milliseconds));
    }
    expect(wrong).toEqual([]);
  });
});
