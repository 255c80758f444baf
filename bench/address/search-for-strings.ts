import type { LetterReading } from '../../src/documents/reading/letter-reading';
import type { Question } from './wrong-claims';

/** Which of the claimed strings stand somewhere on the pages. */
export interface StringsFound {
  readonly name: boolean;
  /** With its number. */
  readonly street: boolean;
  readonly city: boolean;
  readonly postalCode: boolean;
}

/**
 * The simpler way: all text of the pages, read exactly as ours is, searched for the claimed strings as they are, in small
 * letters and without blanks, which recognition loses. It knows no abbreviations, no order of names, no blocks and no dates.
 */
export function searchForStrings({ pages }: LetterReading, { claims: { holders, address } }: Question): StringsFound {
  const text = folded(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n'));
  const has = (claimed: string) => text.includes(folded(claimed));
  return {
    name: holders.some((holder) => has('given' in holder ? `${holder.given} ${holder.family}` : holder.organisation)),
    street: has(address.street),
    city: has(address.city),
    postalCode: has(address.postalCode),
  };
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
