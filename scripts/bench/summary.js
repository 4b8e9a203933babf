const { goalOf, isReached } = require('./goals');
const { mean, median, spread } = require('./statistics');

/** What the samples of a case say against the peer that ran beside. */
exports.summariseWithPeer = ({ name }, measured, form) => {
  const theirs = summariseSide(measured.theirs);
  const ours = summariseSide(measured.ours);
  return judge({
    name,
    form,
    ours,
    theirs,
    ratio: ours.ms / theirs.ms,
    spread: spread(measured.pairs),
    cpuRatio: ours.cpu === undefined ? undefined : ours.cpu / Math.max(theirs.cpu, 1),
    bytes: measured.bytes,
  });
};

/** What the samples of a case say against what the peer took in yardsticks, where that was recorded. */
exports.summariseEstimate = ({ name }, measured, { form, recorded }) => {
  const figures = recorded[name];
  const ours = summariseSide(measured.ours);
  const inCpu = ours.cpu === undefined ? undefined : ours.cpu / summariseSide(measured.yardsticks).cpu;
  const ratios = figures === undefined ? undefined : measured.inYardsticks.map((taken) => taken / figures.yardsticks);
  return judge({
    name,
    form,
    ours,
    theirs: { yardsticks: figures?.yardsticks, mib: figures?.MiB },
    yardsticks: median(measured.inYardsticks),
    ratio: ratios === undefined ? undefined : median(ratios),
    spread: ratios === undefined ? undefined : spread(ratios),
    cpuRatio: ratios === undefined || inCpu === undefined ? undefined : inCpu / figures.yardsticks,
    bytes: { ...measured.bytes, theirs: figures?.outputBytes },
  });
};

/** Times and memory of one side's samples. */
function summariseSide(samples) {
  const known = (key) => samples.map((sample) => sample[key]).filter((value) => value !== undefined);
  return {
    runs: samples.length,
    ms: median(known('wall')),
    // Counted in hundredths of a second: only the mean of several runs is finer than that.
    cpu: known('cpu').length === 0 ? undefined : mean(known('cpu')),
    mib: known('mib').length === 0 ? undefined : Math.max(...known('mib')),
  };
}

exports.summariseSide = summariseSide;

function judge(summary) {
  const goal = goalOf(summary.name, summary.form);
  return { ...summary, goal, reached: isReached(goal, { ratio: summary.ratio, mib: summary.ours.mib }) };
}

/** A line about outputs that differ in size by more than a quarter: then the times are not of the same work. */
exports.describeSizes = ({ ours, theirs }) => {
  if (ours === theirs || theirs === undefined) return undefined;
  const ratio = (ours ?? 0) / theirs;
  return ratio > 0.75 && ratio < 1.33 ? undefined : `look: ours wrote ${ours ?? 0} bytes, the peer ${theirs}`;
};
