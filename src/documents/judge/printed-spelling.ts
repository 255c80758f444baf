import type { DocumentName } from '../../names/compare-names';

/**
 * What a zone spells out may have lost its dots, or half of a letter, where text recognition read it from the print: Ü comes
 * as U, Œ as E, ß as B (the zone's spellings: ICAO Doc 9303-3, section 6). I and L look alike in many faces.
 */
const READINGS: Readonly<Record<string, string>> = {
  AE: '(?:AE|A|E)',
  OE: '(?:OE|O|E)',
  UE: '(?:UE|U)',
  AA: '(?:AA|A)',
  SS: '(?:SS|S|B)',
  IJ: '(?:IJ|Y|LJ)',
  II: '[IL1]{1,2}',
  LL: '[LI1]{1,2}',
  IL: '[IL1]{2}',
  LI: '[IL1]{2}',
  TH: '(?:TH|P|D)',
  I: '[IL1]',
  L: '[LI1]',
  O: '[O0]',
};

/**
 * Whether print, as it was read, can be how this name is printed: letter by letter, blanks and hyphens aside. A truncated
 * name has some of its words cut to their first letters, and the last ones left out (ICAO Doc 9303-3, 4.6).
 */
export function canBePrintOf(printed: DocumentName, strong: DocumentName): boolean {
  const read = partsOf(printed);
  const rest = strong.truncated === true ? '[A-Z]*' : '';
  const pattern = (name = ''): string =>
    name
      .split(/[\s-]+/)
      .map((word) => letters(word))
      .filter((word) => word !== '')
      .map((word) => readings(word) + rest)
      .join('');
  const [family, given] = [pattern(strong.family), pattern(strong.given)];
  const fits = (text: string, signs: string): boolean => signs !== '' && new RegExp(`^${signs}$`).test(text);
  if (read.full !== '') return fits(read.full, family + given) || fits(read.full, given + family);
  return read.family !== '' && fits(read.family, family) && (read.given === '' || fits(read.given, given));
}

/** Less than so many letters stand in any name. */
const LEAST_PART = 3;

/** Whether each part that was read is a piece of the name, as a reflection leaves of it: that says nothing. */
export function isPieceOf(printed: DocumentName, strong: DocumentName): boolean {
  const [read, zone] = [printed, strong].map(partsOf);
  if (!read || !zone) return false;
  const whole = plainest(zone.family + zone.given + zone.full);
  const parts = [read.family, read.given, read.full].filter((part) => part !== '').map(plainest);
  if (parts.length > 0 && parts.every((part) => part.length >= LEAST_PART && whole.includes(part))) return true;
  return isEndOfTruncated(printed, strong);
}

/** Of a family name that fills several lines of print only the last may be found, and the zone may have its beginning only. */
function isEndOfTruncated(printed: DocumentName, strong: DocumentName): boolean {
  const words = strong.family?.split(/[\s-]+/) ?? [];
  if (strong.truncated !== true || (words.at(-1)?.length ?? 0) < LEAST_PART) return false;
  return words.some((_, from) => from > 0 && canBePrintOf(printed, { ...strong, family: words.slice(from).join(' ') }));
}

function partsOf({ family = '', given = '', full = '' }: DocumentName): {
  family: string;
  given: string;
  full: string;
} {
  const named = family !== '' || given !== '';
  return { family: letters(family), given: letters(given), full: named ? '' : letters(full) };
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('Æ', 'AE')
    .replaceAll('Œ', 'OE')
    .replaceAll('Ø', 'O')
    .replaceAll('ß', 'SS')
    .replaceAll(/[^A-Z0-9]/g, '');
}

function readings(name: string): string {
  return name.replaceAll(/AE|OE|UE|AA|SS|IJ|II|LL|IL|LI|TH|[A-Z0-9]/g, (signs) => READINGS[signs] ?? signs);
}

function plainest(text: string): string {
  return text
    .replaceAll(/([AOU])[AE]/g, '$1')
    .replaceAll('I', 'L')
    .replaceAll('0', 'O')
    .replaceAll('SS', 'S');
}
