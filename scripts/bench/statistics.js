exports.mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

exports.median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** From the 10th to the 90th percentile: what one pair of runs may say. */
exports.spread = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 10);
  return { low: sorted[cut], high: sorted[sorted.length - 1 - cut] };
};

/** How time grows with size between two measurements: 1 is linear, 2 quadratic. */
exports.exponent = (smaller, larger) => Math.log(larger.time / smaller.time) / Math.log(larger.size / smaller.size);
