/** Counts the nodes of a document, and those among them that aliases repeat. */
export interface AliasBudget {
  nodes: number;
  repeated: number;
}

const SMALL = 400_000;
const LARGE = 4_000_000;

/**
 * Takes an alias to a value of so many nodes into account; false when aliases make up too much of the document. The
 * limits are those of Go's yaml.v3: 99 % of a document of up to 400,000 nodes, down to 10 % of one of 4,000,000.
 */
export function spendAlias(budget: AliasBudget, weight: number): boolean {
  budget.nodes += weight;
  budget.repeated += weight;
  return budget.repeated <= 100 || budget.nodes <= 1000 || budget.repeated / budget.nodes <= allowedShare(budget.nodes);
}

function allowedShare(nodes: number): number {
  if (nodes <= SMALL) return 0.99;
  if (nodes >= LARGE) return 0.1;
  return 0.99 - (0.89 * (nodes - SMALL)) / (LARGE - SMALL);
}
