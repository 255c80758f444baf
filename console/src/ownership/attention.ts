import type { Party } from './tree';

/** The most pressing first: what a person has to look at, then what the customer owes, then what is under way. */
const ORDER: Readonly<Record<Party['standing'], number>> = {
  in_review: 0,
  declined: 1,
  information_needed: 2,
  pending: 3,
  clear: 4,
  not_required: 5,
};
const LAST_IN_NEED = 2;

export function needsAttention({ standing }: Pick<Party, 'standing'>): boolean {
  return ORDER[standing] <= LAST_IN_NEED;
}

/** Who needs attention first; of two alike who owns more, and else in the order given. */
export function byAttention<P extends Party>(parties: readonly P[]): P[] {
  return parties.toSorted(
    (a, b) => ORDER[a.standing] - ORDER[b.standing] || (b.ownership?.max ?? 0) - (a.ownership?.max ?? 0),
  );
}
