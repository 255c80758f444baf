import type { Holdings } from './holdings';

/** The holdings the other way round: party `p` holds `holding[first[p]]` to `holding[first[p + 1]]`, each of a `company`. */
export interface HeldBy {
  readonly first: Int32Array;
  readonly holding: Int32Array;
  readonly company: Int32Array;
}

export function heldBy({ count, start, holder }: Holdings): HeldBy {
  const first = new Int32Array(count + 1);
  for (let at = 0; at < holder.length; at++) first[holder[at]! + 1]!++;
  for (let at = 0; at < count; at++) first[at + 1]! += first[at]!;
  const next = first.slice();
  const holding = new Int32Array(holder.length);
  const company = new Int32Array(holder.length);
  for (let each = 0; each < count; each++)
    for (let at = start[each]!; at < start[each + 1]!; at++) {
      const to = next[holder[at]!]!++;
      holding[to] = at;
      company[to] = each;
    }
  return { first, holding, company };
}
