import type { OwnershipGraph } from '../../src/ownership/ownership-graph';

/** Both know exact percentages of shares only. Answers are fractions of the root, by person. */
type Solver = (graph: OwnershipGraph) => Map<string, number>;

/** The obvious way: walks every path from the root and adds up products, until a product is too small to count. */
export const walkPaths: Solver = ({ root, parties, edges }) => {
  const holders = new Map<string, { readonly owner: string; readonly share: number }[]>();
  for (const { owner, owned, percentage = 0 } of edges) {
    const of = holders.get(owned);
    const holder = { owner, share: percentage / 100 };
    if (of) of.push(holder);
    else holders.set(owned, [holder]);
  }
  const got = new Map(parties.filter(({ kind }) => kind === 'person').map(({ id }) => [id, 0]));
  const walk = (party: string, product: number): void => {
    const before = got.get(party);
    if (before !== undefined) got.set(party, before + product);
    for (const { owner, share } of holders.get(party) ?? []) if (product * share > 1e-12) walk(owner, product * share);
  };
  walk(root, 1);
  return got;
};

/** The textbook way: (I - A)x = b over all companies as one dense matrix, by elimination with pivoting. */
export const solveDensely: Solver = ({ root, parties, edges }) => {
  const at = new Map(parties.filter(({ kind }) => kind === 'business').map(({ id }, place) => [id, place]));
  const size = at.size;
  const rows = Array.from({ length: size }, (_, row) => {
    const cells = new Float64Array(size + 1);
    cells[row] = 1;
    return cells;
  });
  rows[at.get(root)!]![size] = 1;
  for (const { owner, owned, percentage = 0 } of edges) {
    const row = at.get(owner);
    if (row !== undefined) rows[row]![at.get(owned)!]! -= percentage / 100;
  }
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
    [rows[column], rows[best]] = [rows[best]!, rows[column]!];
    const pivot = rows[column]!;
    for (let row = column + 1; row < size; row++) {
      const target = rows[row]!;
      const factor = target[column]! / pivot[column]!;
      if (factor !== 0) for (let cell = column; cell <= size; cell++) target[cell]! -= factor * pivot[cell]!;
    }
  }
  const into = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = rows[row]![size]!;
    for (let cell = row + 1; cell < size; cell++) sum -= rows[row]![cell]! * into[cell]!;
    into[row] = sum / rows[row]![row]!;
  }
  const got = new Map(parties.filter(({ kind }) => kind === 'person').map(({ id }) => [id, 0]));
  for (const { owner, owned, percentage = 0 } of edges) {
    const before = got.get(owner);
    if (before !== undefined) got.set(owner, before + (into[at.get(owned)!]! * percentage) / 100);
  }
  return got;
};

/** No solver at all, the floor: reads each party and each holding once, finds the parties by id, and adds up. */
export function readOnce({ parties, edges }: OwnershipGraph): number {
  const at = new Map(parties.map(({ id }, place) => [id, place]));
  const sums = new Float64Array(parties.length);
  for (const { owner, owned, percentage, range } of edges) {
    sums[at.get(owned)!]! += percentage ?? range?.min ?? 0;
    sums[at.get(owner)!]! += percentage ?? range?.max ?? 0;
  }
  return sums.reduce((sum, each) => sum + each, 0);
}
