import { areBeside, heightOf, isNextBelow, type LetterLine } from '../../address/proof/letter-line';
import { claimedWords, mendWords } from '../../address/proof/mend-words';
import { findPhrase, phraseText } from '../../address/proof/phrase-index';
import { compareOrganisationNames } from '../../names/compare-organisation-names';
import type { NameComparison } from '../../names/name-comparison';
import { NAME_LABELS } from './certificate-phrases';

export interface FoundName {
  /** `other`: a name that is not the claimed one, or has more or fewer words; `form`: the claimed one in another legal form. */
  readonly is: 'found' | 'form' | 'other' | 'missing';
  /** As it is printed, where it was found. */
  readonly printed?: string;
}

/** A legal form in full has so many words more than in short. */
const MORE_WORDS = 5;
const LONGEST_NAME = 24;
/** In the middle of a sentence these stand before a name and behind it, in capitals too. */
const BEFORE = words(
  `that certify certifies company name of the by called corporation entity firma denomination sociale raison social razon
   denominacion denominacao empresarial ragione naam nombre nom nome for la le der die das`,
);
const BEHIND = words(
  `is was has a an the having with on under be hereby incorporated est ist ha es foi in nr no number company
   registered formed organized duly`,
);
/** What ties two parts of one name: never what stands between a name and its sentence. */
const TIES = words('and und et e y en ed i og och ja');
const PARTS = /[:;|•"“”«»()–—]|\s{3,}/u;
const LETTERS = /[\p{L}\p{M}\p{N}&+'’.-]+/gu;

/**
 * The claimed legal name where it stands by itself: a line's own, behind a label, or within a sentence between words that
 * are no part of a name. `New Example Ltd` is not Example Ltd.
 */
export function findCompanyName(lines: readonly LetterLine[], legalName: string): FoundName {
  const claim = legalName.trim();
  const claimed = wordsIn(claim).length;
  if (claimed === 0) return { is: 'missing' };
  const core = coreOf(claim);
  const spellings = joinedSpellings(claim);
  const compare = comparing(claim);
  let best: FoundName = { is: 'missing' };
  for (const { text, from } of withWraps(lines)) {
    const isRecognised = from === 'ocr';
    if (isRecognised && spellings.some((spelling) => standsJoined(text, spelling)))
      return { is: 'found', printed: claim };
    const readings = new Set([text, ...(isRecognised ? [mendWords(text, claimedWords(claim, 'place')).text] : [])]);
    for (const reading of readings) {
      if (!phraseText(reading).signs.includes(core)) continue;
      const found = inText(reading, claimed, isRecognised, compare);
      if (found.is === 'found') return found;
      if (rank(found) > rank(best)) best = found;
    }
  }
  if (best.is !== 'missing') return best;
  return lines.some((line) => isNameLabel(line.text) && hasValue(line, lines)) ? { is: 'other' } : best;
}

const rank = ({ is }: FoundName): number => ['missing', 'other', 'form', 'found'].indexOf(is);

/** A page that has the name again and again is made to take long: what is not compared within this measure is not found. */
const MOST_COMPARED = 800;

function comparing(claim: string): (part: string) => NameComparison | undefined {
  const known = new Map<string, NameComparison>();
  const begins = new Set(wordsIn(claim).map(beginningOf));
  return (part) => {
    const before = known.get(part);
    if (before !== undefined || known.size >= MOST_COMPARED || !begins.has(beginningOf(part))) return before;
    const compared = compareOrganisationNames(claim, part);
    known.set(part, compared);
    return compared;
  };
}

/** A name begins with one of its words; where two spellings differ, it is hardly in their first letter. */
const beginningOf = (text: string): string => phraseText(text.slice(0, 4)).signs.slice(0, 1);

function inText(
  text: string,
  claimed: number,
  isRecognised: boolean,
  compare: ReturnType<typeof comparing>,
): FoundName {
  const tokens = [...text.matchAll(LETTERS)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const isCapitals = !/\p{Ll}/u.test(text);
  let best: FoundName = { is: 'missing' };
  for (let from = 0; from < tokens.length; from += 1) {
    // The longest first: `Example Gesellschaft mit beschränkter Haftung` before `Example`.
    for (let to = Math.min(tokens.length, from + claimed + MORE_WORDS, from + LONGEST_NAME); to > from; to -= 1) {
      if (to - from < claimed - MORE_WORDS) break;
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!first || !last) continue;
      const part = text.slice(first.from, last.to);
      if (PARTS.test(part)) continue;
      const compared = compare(part);
      if (compared === undefined) continue;
      const { outcome, reasons } = compared;
      const isForm = outcome === 'different' && reasons.includes('legal_form_differs');
      if (outcome !== 'same' && outcome !== 'compatible' && !isForm) continue;
      const isWhole =
        !reasons.some((reason) => reason === 'words_missing' || reason === 'mixed_scripts') &&
        (isRecognised || !reasons.includes('one_letter'));
      const stands =
        isWhole &&
        isFreeBefore(tokens[from - 1]?.word, text.slice(tokens[from - 1]?.to ?? 0, first.from), isCapitals) &&
        isFreeBehind(last.word, text.slice(last.to, tokens[to]?.from ?? text.length), tokens[to]?.word, isCapitals);
      if (stands && !isForm) return { is: 'found', printed: part };
      const found: FoundName = stands ? { is: 'form', printed: part } : { is: 'other' };
      if (rank(found) > rank(best)) best = found;
    }
  }
  return best;
}

/** Whether what stands before a name is no more of it. */
function isFreeBefore(word: string | undefined, gap: string, isCapitals: boolean): boolean {
  if (word === undefined || PARTS.test(gap) || /,\s/.test(gap)) return true;
  // The end of a sentence, and not `St.`; a number of an item or of a register, and not one of the name.
  if (/^.{4,}[.,]$/u.test(word) || /^\d(?:[.)]|\d{4,})/.test(word)) return true;
  return isOfSentence(word, BEFORE, isCapitals);
}

function isFreeBehind(last: string, gap: string, word: string | undefined, isCapitals: boolean): boolean {
  if (word === undefined || PARTS.test(gap) || /[.,]\s/.test(gap) || /[.,]$/.test(last) || /^\d/.test(word))
    return true;
  return isOfSentence(word, BEHIND, isCapitals);
}

function isOfSentence(word: string, known: ReadonlySet<string>, isCapitals: boolean): boolean {
  if (/[&+]/.test(word) || TIES.has(phraseText(word).signs)) return false;
  return known.has(phraseText(word).signs) || (!isCapitals && /^\p{Ll}/u.test(word));
}

/** Where blanks are lost, the words of a legal form cannot be told apart from the name: in short, and in full. */
const IN_FULL: readonly (readonly [short: string, full: string])[] = [
  ['ltd', 'limited'],
  ['plc', 'public limited company'],
  ['inc', 'incorporated'],
  ['corp', 'corporation'],
  ['co', 'company'],
  ['llc', 'limited liability company'],
  ['llp', 'limited liability partnership'],
  ['gmbh', 'gesellschaft mit beschränkter haftung'],
];

function joinedSpellings(name: string): readonly string[] {
  const plain = name.replace(/\.$/, '');
  const others = IN_FULL.flatMap(([short, full]) =>
    [[short, full] as const, [full, short] as const].flatMap(([one, other]) =>
      plain.toLowerCase().endsWith(` ${one}`) ? [`${plain.slice(0, -one.length)}${other}`] : [],
    ),
  );
  return [name, ...others];
}

/** A word of a sentence that is shorter may be the beginning, or the end, of a word of a name. */
const LEAST_JOINED = 4;

/** The name without its blanks, as recognition loses them: the whole line, or between words of a sentence or a label. */
function standsJoined(text: string, spelling: string): boolean {
  const [{ signs }, { signs: name }] = [phraseText(text), phraseText(spelling)];
  const at = signs.indexOf(name);
  if (at < 0 || name === '') return false;
  const [before, behind] = [signs.slice(0, at), signs.slice(at + name.length)];
  const isWord = (word: string): boolean => word.length >= LEAST_JOINED;
  return (
    (before === '' ||
      NAME_LABELS.includes(before) ||
      [...BEFORE].some((word) => isWord(word) && before.endsWith(word))) &&
    (behind === '' ||
      [...BEHIND].some((word) => isWord(word) && behind.startsWith(word)) ||
      behind.startsWith('isthis'))
  );
}

/** Each line, and with it the next one of its column in letters as large: long names take two. */
function withWraps(lines: readonly LetterLine[]): readonly Pick<LetterLine, 'text' | 'from'>[] {
  return lines.flatMap((line) => {
    const next = lines.find((other) => isNextBelow(line, other, 0.9) && isAlike(line, other));
    return [...(next === undefined ? [] : [{ text: `${line.text} ${next.text}`, from: line.from }]), line];
  });
}

function isAlike(one: LetterLine, other: LetterLine): boolean {
  const [first, second] = [heightOf(one), heightOf(other)];
  return Math.min(first, second) > 0.8 * Math.max(first, second);
}

function isNameLabel(text: string): boolean {
  const line = phraseText(text);
  return NAME_LABELS.some((label) => {
    const place = findPhrase(line, label);
    return place !== undefined && place.from <= 3;
  });
}

/** Something stands behind the label, beside it or below. */
function hasValue(line: LetterLine, lines: readonly LetterLine[]): boolean {
  return (
    /[:]\s*\p{L}/u.test(line.text) ||
    lines.some(
      (other) => other !== line && ((areBeside(line, other) && other.left > line.right) || isNextBelow(line, other)),
    )
  );
}

/** The longest word of a name: a line without it does not have the name. */
function coreOf(name: string): string {
  const sorted = wordsIn(name).toSorted((one, other) => other.length - one.length);
  return phraseText(sorted[0] ?? '').signs;
}

function wordsIn(text: string): string[] {
  return text.match(LETTERS) ?? [];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => phraseText(word).signs));
}
