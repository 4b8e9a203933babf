const column = (title, show, width = title.length) => ({ title, show, width });
const textColumn = (title, show, width) => ({ title, show, width, left: true });

const name = textColumn('case', (summary) => summary.name, 20);
const runs = column('runs', ({ ours }) => String(ours.runs));
const ms = column('ours ms', ({ ours }) => fixed(ours.ms, 1), 8);
const mib = column('MiB', ({ ours }) => fixed(ours.mib, 0), 4);
const theirMib = column('theirs', ({ theirs }) => fixed(theirs.mib, 0));
const ratio = (title) => column(title, (summary) => fixed(summary.ratio, 3));
const spread = column('spread', ({ spread: of }) => of && `${fixed(of.low, 3)}-${fixed(of.high, 3)}`, 13);
const goal = textColumn('goal', (summary) => showGoal(summary.goal), 14);
const reached = textColumn('', (summary) => verdict(summary.reached), 4);

/** Beside the peer itself: wall ms of both, ratio of wall and of CPU time, peaks of memory, goal. */
exports.peerTable = makeTable([
  name,
  runs,
  ms,
  column('theirs ms', ({ theirs }) => fixed(theirs.ms, 1)),
  ratio('ratio'),
  spread,
  column('CPU ratio', ({ cpuRatio }) => fixed(cpuRatio, 3)),
  mib,
  theirMib,
  goal,
  reached,
]);

/** Against recorded figures: the time of both in yardsticks, and the ratio that follows, of wall and of CPU time. */
exports.estimateTable = makeTable([
  name,
  runs,
  ms,
  column('yardsticks', ({ yardsticks }) => fixed(yardsticks, 3)),
  column('theirs', ({ theirs }) => fixed(theirs.yardsticks, 3), 8),
  ratio('estimated ratio'),
  spread,
  column('by CPU', ({ cpuRatio }) => fixed(cpuRatio, 3)),
  mib,
  theirMib,
  goal,
  reached,
]);

/** By size: how CPU time has grown since the size before. */
exports.growthTable = makeTable([
  column('workloads', ({ size }) => String(size)),
  runs,
  ms,
  column('CPU ms', ({ ours }) => fixed(ours.cpu, 0), 8),
  mib,
  column('exponent', ({ exponent }) => fixed(exponent, 2)),
  goal,
  reached,
]);

/** The last word on a case: nothing where there is no goal, or nothing to compare with it. */
function verdict(isReached) {
  if (isReached === undefined) return '';
  return isReached ? 'ok' : 'over';
}

/** Texts stand to the left, numbers to the right; a dash is for what is not known. */
function makeTable(columns) {
  const line = (cells) =>
    columns
      .map(({ width, left }, i) => (left ? cells[i].padEnd(width) : cells[i].padStart(width)))
      .join('  ')
      .trimEnd();
  return {
    head: line(columns.map(({ title }) => title)),
    row: (summary) => line(columns.map(({ show }) => show(summary) ?? '–')),
  };
}

function fixed(number, digits) {
  return number?.toFixed(digits);
}

function showGoal({ ratio: largest, exponent, mib: memory }) {
  const parts = [largest ?? exponent, memory === undefined ? undefined : `${memory} MiB`];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}
