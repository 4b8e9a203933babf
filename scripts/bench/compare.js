const { measureAgainstPeer, measureInYardsticks } = require('./measure');
const recorded = require('./peer.json');
const { createSide } = require('./side');
const { summariseEstimate, summariseWithPeer } = require('./summary');
const { estimateTable, peerTable } = require('./tables');

/** How a case is compared: with the peer's executable where it is given, else with what it took in yardsticks. */
exports.createComparison = (ours, { peer, form, limits }, root) =>
  peer === undefined ? estimate({ ours, form, limits }, root) : besidePeer({ ours, peer, form, limits }, root);

function besidePeer({ ours, peer, form, limits }, root) {
  const sides = { ours, peer: createSide('peer', peer, root) };
  return {
    note: `ours and the peer in turn: ${peer}`,
    table: peerTable,
    compare: async (kase) => {
      const measured = await measureAgainstPeer(kase, sides, limits);
      return { summary: summariseWithPeer(kase, measured, form), measured };
    },
  };
}

function estimate({ ours, form, limits }, root) {
  const yard = createSide('yardstick', [process.execPath, require.resolve('./yardstick.js')], root);
  const sides = { ours, yardstick: () => yard.run([], yard.directory) };
  return {
    note: 'estimated, good to about 15 %: the peer is known by figures recorded against a yardstick on Node 20 (--peer CMD compares)',
    table: estimateTable,
    compare: async (kase) => {
      const measured = await measureInYardsticks(kase, sides, limits);
      return { summary: summariseEstimate(kase, measured, { form, recorded }), measured };
    },
  };
}
