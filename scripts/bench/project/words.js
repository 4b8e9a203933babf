/** What the workloads of a synthetic project are named for. */
exports.WORDS =
  'orders payments catalog checkout search profile billing shipping inventory notifications gateway reports sessions pricing reviews media audit ledger recommender geocoder'.split(
    ' ',
  );

/** The name of the workload with this index: a word, and a number wide enough for all of them. */
exports.workloadName = ({ workloads }, index) => {
  const width = Math.max(3, String(workloads).length);
  return `${exports.WORDS[index % exports.WORDS.length]}-${String(index + 1).padStart(width, '0')}`;
};
