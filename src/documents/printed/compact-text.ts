/** A line of text without what recognition loses or confuses: blanks, accents, case, punctuation, 0 for O. */
export interface CompactText {
  readonly signs: string;
  /** Where each sign stands in the text; one more, for the end. */
  readonly places: readonly number[];
  /** Whether a word may begin at a sign: after a blank or other sign, a change of case, between letters and digits. */
  readonly starts: readonly boolean[];
}

/** Letters that do not come apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' };
/** What looks alike becomes one: digits and letters, and the hamza carriers and other pairs of Arabic. */
const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '5': 's',
  '8': 'b',
  l: 'i',
  ı: 'i',
  '|': 'i',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
};

/** Pairs that text recognition takes for one letter; `m` stands for `rn` in phrase and text alike. */
const MERGED: Readonly<Record<string, string>> = { rn: 'm', vv: 'w' };

/** Places are those of the text as it is given. */
export function compactText(text: string): CompactText {
  let signs = '';
  const places: number[] = [];
  const starts: boolean[] = [];
  let before = ' ';
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (/\p{Mn}/u.test(sign)) continue;
    const isLetter = /\p{L}/u.test(sign);
    const isDigit = /\p{Nd}/u.test(sign);
    if (isLetter || isDigit || sign === '№') {
      const isWithinWord = /\p{L}/u.test(before) || /\p{L}/u.test(text.charAt(place + 1));
      const folded = isDigit && !isWithinWord ? sign : foldSign(sign);
      const merged = places.at(-1) === place - 1 ? MERGED[signs.slice(-1) + folded] : undefined;
      if (merged !== undefined) {
        signs = signs.slice(0, -1) + merged;
        before = sign;
        continue;
      }
      const begins =
        !/[\p{L}\p{Nd}№]/u.test(before) ||
        (/\p{Lu}/u.test(sign) && (/\p{Ll}/u.test(before) || /\p{Ll}/u.test(text.charAt(place + 1)))) ||
        /\p{Nd}/u.test(before) !== isDigit ||
        /^n[°º]/i.test(text.slice(place, place + 2));
      for (let at = 0; at < folded.length; at += 1) {
        places.push(place);
        starts.push(at === 0 && begins);
      }
      signs += folded;
    }
    before = sign;
  }
  places.push(text.length);
  starts.push(true);
  return { signs, places, starts };
}

function foldSign(sign: string): string {
  const bare = sign
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return Array.from(bare, (letter) => ALIKE[letter] ?? ALIKE[PLAIN[letter] ?? ''] ?? PLAIN[letter] ?? letter).join('');
}
