const { rmSync } = require('node:fs');
const { outputBytes, preparePlace, runOnce } = require('./place');

/** So many rounds are made even when the time for a case is over. */
const FEWEST_ROUNDS = 3;

/**
 * Times a case for ours and for the peer in turn, A B, B A, A B, …, so that what the machine does meanwhile meets both alike. Gives
 * the samples of both, the ratio of each pair, and the sizes of what they wrote.
 */
exports.measureAgainstPeer = async (kase, { ours, peer }, limits) => {
  const sides = [ours, peer];
  const places = [];
  for (const side of sides) places.push(await preparePlace(kase, side));
  const rounds = [];
  const indices = sides.map((_, i) => i);
  await repeat(limits, async (n) => {
    const round = [];
    for (const i of n % 2 === 0 ? indices : indices.toReversed()) round[i] = await runOnce(kase, sides[i], places[i]);
    if (n > 0) rounds.push(round);
  });
  const [oursBytes, theirsBytes] = places.map(outputBytes);
  for (const place of places) rmSync(place, { recursive: true });
  return {
    ours: rounds.map(([sample]) => sample),
    theirs: rounds.map(([, sample]) => sample),
    pairs: rounds.map(([a, b]) => a.wall / b.wall),
    bytes: { ours: oursBytes, theirs: theirsBytes },
  };
};

/**
 * Times a case for ours, each run between two runs of the yardstick. Gives the samples of both, the size of the output, and the time
 * of each run in yardsticks.
 */
exports.measureInYardsticks = async (kase, { ours, yardstick }, limits) => {
  const place = await preparePlace(kase, ours);
  const samples = [];
  const yardsticks = [];
  const inYardsticks = [];
  let before = await yardstick();
  await repeat(limits, async (n) => {
    const sample = await runOnce(kase, ours, place);
    const after = await yardstick();
    if (n > 0) {
      samples.push(sample);
      yardsticks.push(after);
      inYardsticks.push(sample.wall / ((before.wall + after.wall) / 2));
    }
    before = after;
  });
  const bytes = { ours: outputBytes(place) };
  rmSync(place, { recursive: true });
  return { ours: samples, yardsticks, inYardsticks, bytes };
};

/** Times a case for ours alone. */
exports.measureAlone = async (kase, { ours }, limits) => {
  const place = await preparePlace(kase, ours);
  const samples = [];
  await repeat(limits, async (n) => {
    const sample = await runOnce(kase, ours, place);
    if (n > 0) samples.push(sample);
  });
  rmSync(place, { recursive: true });
  return samples;
};

/** Rounds until there are enough or the time is over; the first fills caches and does not count. */
async function repeat({ runs, budget }, round) {
  const begin = performance.now();
  for (let n = 0; n <= runs; n++) {
    await round(n);
    if (n >= FEWEST_ROUNDS && performance.now() - begin > budget * 1000) return;
  }
}
