/** Ä, Ö and Ü may become AE, OE, UE or A, O, U: Doc 9303-3 leaves it to the issuing state. */
export type UmlautRule = 'two_letters' | 'one_letter';

/** Doc 9303-3 section 6 A, as far as a letter without its marks is not the answer. */
const LETTERS: { readonly [letter: string]: string } = {
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  Ĳ: 'IJ',
  Ł: 'L',
  Ŋ: 'N',
  Ø: 'OE',
  Œ: 'OE',
  Þ: 'TH',
  ẞ: 'SS',
  İ: 'I',
};
const UMLAUTS: { readonly [letter: string]: string } = { Ä: 'AE', Ö: 'OE', Ü: 'UE' };

/**
 * A printed name in the letters of the zone: marks fall away or become letters, a hyphen or space becomes `<`, an
 * apostrophe or full stop is left out (Doc 9303-3, names in the zone).
 *
 * @throws RangeError for a letter that is not Latin
 */
export function toMrzLetters(printed: string, umlauts: UmlautRule): string {
  let text = '';
  for (const sign of printed.normalize('NFC').toUpperCase().normalize('NFC')) {
    if (/[\s-]/.test(sign)) text += '<';
    else if (/['’.,]/.test(sign)) continue;
    else text += (umlauts === 'two_letters' ? UMLAUTS[sign] : undefined) ?? LETTERS[sign] ?? withoutMarks(sign);
  }
  return text.replaceAll(/<+/g, '<').replaceAll(/^<|<$/g, '');
}

function withoutMarks(sign: string): string {
  const bare = sign.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if (!/^[0-9A-Z]$/.test(bare)) throw new RangeError('not a Latin letter');
  return bare;
}
