import type { Print } from './document-facts';
import { type Agreement, compareDates, compareNumbers, comparePrintedName, signsOf } from './compare-values';
import type { IdentitySource, SourceDate } from './identity-source';
import { printsDate, printsNumber, printsWords } from './search-print';

/** Fields that print and zone or barcode both have. */
export const COMPARED_FIELDS = ['name', 'birth_date', 'number', 'expiry_date'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export type FieldAgreement = Readonly<Record<ComparedField, Agreement>>;

/** Less than so many signs stand in any number. */
const LEAST_PART = 4;

/**
 * What the print says to each field of a zone or a barcode. `same` also where the value stands somewhere in the print without
 * a label; `different` only where a label names another one, surely read, and the value stands nowhere.
 */
export function compareWithPrint(
  strong: IdentitySource,
  prints: readonly IdentitySource[],
  search: readonly Print[],
  today: string,
): FieldAgreement {
  return {
    name: nameInPrint(strong, prints, search),
    birth_date: dateInPrint(
      strong.birthDate,
      prints.map(({ birthDate }) => birthDate),
      search,
      today,
    ),
    number: numberInPrint(strong, prints, search),
    expiry_date: dateInPrint(
      strong.expiryDate,
      prints.map(({ expiryDate }) => expiryDate),
      search,
      today,
    ),
  };
}

function nameInPrint(strong: IdentitySource, prints: readonly IdentitySource[], search: readonly Print[]): Agreement {
  const { name } = strong;
  if (!name) return 'unknown';
  const agreements = prints.map((print): Agreement => {
    if (!print.name) return 'unknown';
    const agreement = comparePrintedName(print.name, name);
    return agreement === 'different' && !print.name.sure ? 'unknown' : agreement;
  });
  const words = [name.family, name.given, name.full]
    .flatMap((part) => part?.split(/\s+/) ?? [])
    .filter((word) => word.length > 1);
  // A label that leads to another name is not made good by the right one's words standing elsewhere.
  const agreement = settle(agreements, () => false);
  return agreement === 'unknown' && printsWords(search, words) ? 'same' : agreement;
}

function numberInPrint(strong: IdentitySource, prints: readonly IdentitySource[], search: readonly Print[]): Agreement {
  const { number, otherNumbers } = strong;
  if (!number) return 'unknown';
  const agreements = prints.map((print): Agreement => {
    if (!print.number) return 'unknown';
    const agreement = compareNumbers(number.value, print.number.value);
    if (agreement !== 'different') return agreement;
    // The label may name the personal number, which the zone has in its optional data.
    const { value, sure } = print.number;
    const isOther = otherNumbers.some((other) => compareNumbers(other, value) !== 'different');
    if (isOther || isPartOf(value, number.value) || !sure) return 'unknown';
    return isShortened(value, number.value) ? 'possible' : 'different';
  });
  return settle(agreements, () => printsNumber(search, number.value));
}

function dateInPrint(
  strong: SourceDate | undefined,
  prints: readonly (SourceDate | undefined)[],
  search: readonly Print[],
  today: string,
): Agreement {
  if (!strong) return 'unknown';
  const agreements = prints.map((print): Agreement => {
    const agreement = compareDates(strong, print);
    return agreement === 'different' && print?.sure !== true ? 'unknown' : agreement;
  });
  return settle(agreements, () => !strong.iso.includes('?') && printsDate(search, strong.iso, today));
}

/** One side that agrees is enough; what stands anywhere agrees. */
function settle(agreements: readonly Agreement[], standsSomewhere: () => boolean): Agreement {
  if (agreements.includes('same') || standsSomewhere()) return 'same';
  if (agreements.includes('possible')) return 'possible';
  return agreements.includes('different') ? 'different' : 'unknown';
}

/** Some print a prefix or a suffix to the number that the zone leaves out; and a reflection may hide a part of it. */
function isPartOf(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(signsOf).sort((a, b) => a.length - b.length);
  if (short.length < LEAST_PART || short.length === long.length) return false;
  for (let from = 0; from + short.length <= long.length; from += 1) {
    if (compareNumbers(long.slice(from, from + short.length), short) === 'same') return true;
  }
  return false;
}

/** Who changes a number changes its signs; who reads it badly loses some. */
function isShortened(read: string, whole: string): boolean {
  const [a, b] = [signsOf(read), signsOf(whole)];
  if (a.length >= b.length) return false;
  let alike = 0;
  while (alike < a.length && compareNumbers(a.charAt(alike), b.charAt(alike)) === 'same') alike += 1;
  return alike >= a.length / 2;
}
