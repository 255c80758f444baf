import { compareNames, type ClaimedName, type DocumentName } from '../../names/compare-names';
import type { NameComparison, NameReason } from '../../names/name-comparison';
import { checkDigit } from '../mrz/check-digit';
import { sameNumber } from '../printed/same-value';
import type { SourceDate } from './identity-source';
import { withLigatureMisread } from './ligatures';
import { canBePrintOf, isPieceOf } from './printed-spelling';

/** `possible`: it can be so, and is not certain. `unknown`: there is nothing to compare. */
export type Agreement = 'same' | 'possible' | 'different' | 'unknown';

/** Digits that the document leaves open agree with any. */
export function compareDates(one: SourceDate | undefined, other: SourceDate | undefined): Agreement {
  if (!one || !other) return 'unknown';
  if (isOneDay(one.iso, other.iso))
    return one.alternatives.length + other.alternatives.length > 0 ? 'possible' : 'same';
  const all = (date: SourceDate): string[] => [date.iso, ...date.alternatives];
  return all(one).some((day) => all(other).some((each) => isOneDay(day, each))) ? 'possible' : 'different';
}

function isOneDay(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    Array.from(one).every((sign, at) => sign === '?' || other[at] === '?' || sign === other[at])
  );
}

/**
 * Two readings of one document number. Signs that text recognition takes for one another count as read alike, unless a check
 * digit would take them for one another too (ICAO Doc 9303-3, 4.9: G and 6, L and 1, S and 8 have one value): then nothing
 * tells a slip from a forgery, and it is `possible`.
 */
export function compareNumbers(sure: string, other: string): Agreement {
  const { outcome } = sameNumber(sure, other);
  if (outcome !== 'confusable') return outcome === 'same' || outcome === 'unknown' ? outcome : 'different';
  const others = signsOf(other);
  const isBlind = Array.from(signsOf(sure)).some((sign, at) => {
    const beside = others[at] ?? '';
    return sign !== beside && checkDigit(sign) === checkDigit(beside);
  });
  return isBlind ? 'possible' : 'same';
}

/** The letters and digits of a number, in capitals: blanks and marks are as its issuer likes them. */
export function signsOf(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** A claim against a document. `possible` when a letter differs: a slip of whoever wrote or read it, or another name. */
export function compareHolders(one: ClaimedName, other: DocumentName): Agreement {
  const { outcome, reasons } = compareNames(one, other);
  if (outcome !== 'compatible') return outcome;
  return reasons.includes('one_letter') || reasons.includes('mixed_scripts') ? 'possible' : 'same';
}

/** A claim against print, which may have lost what its letters carried. */
export function compareWithPrintedName(claimed: ClaimedName, printed: DocumentName): Agreement {
  const agreement = unlessInPart(printed, compareHolders(claimed, { ...printed, recognised: true }));
  if (agreement !== 'different' || 'full' in claimed) return agreement;
  const slips = [...asMisread(claimed), ...withLigatureMisread(claimed, printed).map(asClaimed)];
  const isSlip = slips.some((name) => compareHolders(name, { ...printed, recognised: true }) === 'same');
  if (isSlip) return 'possible';
  if (claimed.given.length < LEAST_GIVEN) return agreement;
  // The customer may have left out further given names.
  return canBePrintOf(printed, { ...claimed, truncated: true }) ? 'possible' : agreement;
}

/**
 * Letters whose mark makes another letter of them for text recognition. Measured: of the letters with marks on 150 pages no
 * others came out as anything but the letter without.
 */
const TAKEN_FOR: Readonly<Record<string, string>> = { ñ: 'h', ł: 't' };

/** The name with one of these letters taken for the other one: once for each that it has. */
function asMisread({ given, family }: { given: string; family: string }): ClaimedName[] {
  const misread = (name: string): string[] => {
    const letters = Array.from(name.normalize('NFC').toLowerCase());
    return letters.flatMap((letter, at) => (TAKEN_FOR[letter] ? [letters.with(at, TAKEN_FOR[letter]).join('')] : []));
  };
  return [
    ...misread(given).map((name) => ({ given: name, family })),
    ...misread(family).map((name) => ({ given, family: name })),
  ];
}

/** The beginning of a shorter name is the beginning of many. */
const LEAST_GIVEN = 4;

/** How one name may come out in two places of one document: cut off, glued together, a part of it not found. */
const ON_ONE_DOCUMENT: ReadonlySet<NameReason> = new Set<NameReason>([
  'transliterated',
  'truncated',
  'words_joined',
  'words_reordered',
  'names_swapped',
  'given_name_missing',
  'words_missing',
  'particle_missing',
  'suffix_missing',
  'single_name',
]);

/**
 * The name in print against the name in the zone or the barcode of the same document: they were the same once, so less is
 * allowed for than between a person and their document.
 */
export function comparePrintedName(printed: DocumentName, strong: DocumentName): Agreement {
  const agreement = unlessInPart(printed, strictly(compareNames(asClaimed(printed), { ...strong, recognised: true })));
  if (agreement === 'same' || canBePrintOf(printed, strong)) return 'same';
  if (isPieceOf(printed, strong)) return 'unknown';
  if (agreement !== 'different') return agreement;
  // What a ligature was printed as, nobody can say who reads no ligatures.
  const slips = withLigatureMisread(strong, printed).map((parts) => ({ ...strong, ...parts, recognised: true }));
  return slips.some((name) => strictly(compareNames(asClaimed(printed), name)) === 'same') ? 'unknown' : agreement;
}

/** Where only the family name or only the given names were found, the other half is missing, not different. */
function unlessInPart({ family = '', given = '', full = '' }: DocumentName, agreement: Agreement): Agreement {
  const isInPart = full === '' && (family === '') !== (given === '');
  return isInPart && agreement === 'different' ? 'unknown' : agreement;
}

function strictly({ outcome, reasons }: NameComparison): Agreement {
  if (outcome !== 'compatible') return outcome;
  return reasons.every((reason) => ON_ONE_DOCUMENT.has(reason)) ? 'same' : 'possible';
}

/** A document's name as one side of a comparison. */
export function asClaimed({ given, family, full }: DocumentName): ClaimedName {
  if (given !== undefined && given !== '' && family !== undefined && family !== '') return { given, family };
  return { full: full ?? family ?? given ?? '' };
}
