const { firstOfSize } = require('./cases');
const { isReached, LARGEST_EXPONENT } = require('./goals');
const { measureAlone } = require('./measure');
const { exponent } = require('./statistics');
const { summariseSide } = require('./summary');

/** The first `generate` of projects of growing size: what each took, and how CPU time has grown since the one before. */
exports.measureGrowth = async function* (sizes, sides, limits) {
  let before;
  for (const size of sizes) {
    const samples = await measureAlone(firstOfSize(size), sides, limits);
    const summary = exports.summariseGrowth(size, summariseSide(samples), before);
    yield { summary, samples };
    before = summary;
  }
};

/** Wall time stands in where CPU time cannot be known. */
exports.summariseGrowth = (size, ours, before) => {
  const time = ours.cpu ?? ours.ms;
  const grown = before === undefined ? undefined : exponent(before, { size, time });
  const goal = { exponent: before === undefined ? undefined : LARGEST_EXPONENT };
  return { size, time, ours, exponent: grown, goal, reached: isReached(goal, { exponent: grown }) };
};
