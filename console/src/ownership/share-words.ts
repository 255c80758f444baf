import type { Holding, Share } from './tree';

const FIGURES = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** `60 %`, `25–40 %`, `25 to under 40 %`. */
export function shareWords({ min, max, max_exclusive: exclusive }: Share): string {
  if (min === max) return `${figure(max)} %`;
  return exclusive ? `${figure(min)} to under ${figure(max)} %` : `${figure(min)}–${figure(max)} %`;
}

/** What one holds directly of another, in a few words: `60 %, 80 % of the votes, as nominee`. */
export function holdingWords({ min, max, known, votes, held_as: heldAs }: Holding): string {
  return [
    known ? shareWords({ min, max, max_exclusive: false }) : '? %',
    ...(votes === null ? [] : [`${figure(votes)} % of the votes`]),
    ...(heldAs === null ? [] : [heldAs === 'trust' ? 'in trust' : 'as nominee']),
  ].join(', ');
}

/** A share that is not nothing is never said to be nothing. */
function figure(share: number): string {
  return share > 0 && share < 0.01 ? '<0.01' : FIGURES.format(share);
}
