const VARIABLE = 'SCORE_K8S_SEED';

/** Takes the seed out of the environment, so that neither templates nor children find it there: only the first call gets it. */
export function takeSeed(): string | undefined {
  const seed = process.env[VARIABLE];
  delete process.env[VARIABLE];
  return seed;
}
