import { exponent, mean, median, spread } from '../../scripts/bench/statistics';

describe('statistics of the benchmark', () => {
  it.each([
    [[3], 3, 3],
    [[1, 9], 5, 5],
    [[10, 1, 100], 10, 37],
    [[4, 1, 3, 2], 2.5, 2.5],
  ])('of %j: median %d, mean %d', (numbers, middle, average) => {
    expect(median(numbers)).toBe(middle);
    expect(mean(numbers)).toBe(average);
  });

  it.each([
    [[5], 5, 5],
    [[3, 1, 2], 1, 3],
    [[11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 2, 10],
  ])('the spread of %j is from %d to %d', (numbers, low, high) => {
    expect(spread(numbers)).toEqual({ low, high });
  });

  it.each([
    ['does not grow', { size: 10, time: 5 }, { size: 1000, time: 5 }, 0],
    ['is linear', { size: 100, time: 7 }, { size: 300, time: 21 }, 1],
    ['is quadratic', { size: 100, time: 3 }, { size: 1000, time: 300 }, 2],
  ])('time that %s has its exponent', (_, smaller, larger, expected) => {
    expect(exponent(smaller, larger)).toBeCloseTo(expected);
  });
});
