import { plainDigits } from '../../address/fold-text';
import type { LetterLine } from '../../address/proof/letter-line';
import { phraseText } from '../../address/proof/phrase-index';
import { checkRegistrationNumber } from '../check-registration-number';
import { type ClaimedNumber, isSameNumber, signsOf } from '../same-number';

/** A run of letters, or of digits, within a line. */
interface Token {
  readonly text: string;
  readonly isDigits: boolean;
  /** What stands between it and the one before. */
  readonly gap: string;
}

/** Within a number: blanks, dots, hyphens and slashes, as registers group their digits. */
const WITHIN = /^[\s.\-–/]{0,3}$/;
/** Between digits of one number and what would be more of it. */
const JOINS = /^[.\-–/]$/;
/** `RC 1234567`, `No. 1234567`, `12345 B`: longer words are labels. */
const MOST_LETTERS = 4;
/** Words for a number, which are prefixes of registers too: they are the prefix only where nothing parts them from it. */
const LABELS: ReadonlySet<string> = new Set(['NO', 'NR', 'CO']);
const BESIDE = /^(?:[.\-/]?\s?|\s)$/;
/** Groups of so few digits with a blank between them are one number. */
const GROUP = 3;

/**
 * Whether the claimed number stands on the pages: the same digits, no more of them beside, in the letters of its register.
 * The court of a claimed German number has to be there too. Recognition may take an O for a zero among digits and an I for
 * a one; nothing else is forgiven.
 */
export function hasNumber(lines: readonly LetterLine[], claim: ClaimedNumber, today: string): boolean {
  const normalised = checkRegistrationNumber(claim, today).normalised ?? claim.number;
  const digits = digitsOf(normalised);
  if (digits === '') return hasWord(lines, signsOf(claim.number));
  const stands = lines.some(({ text, from }) =>
    readingsOf(text, from === 'ocr').some((reading) => standsIn(tokensOf(reading), digits, claim, today)),
  );
  return stands && hasCourt(lines, normalised);
}

function standsIn(tokens: readonly Token[], digits: string, claim: ClaimedNumber, today: string): boolean {
  return tokens.some((token, from) => {
    if (!token.isDigits) return false;
    const to = endOfRun(tokens, from, digits);
    return to !== undefined && isAlone(tokens, from, to) && agrees(tokens, from, to, claim, today);
  });
}

/** The token with which the digits are complete, if they are those that stand from here on. */
function endOfRun(tokens: readonly Token[], from: number, digits: string): number | undefined {
  let read = '';
  for (let at = from; at < tokens.length; at += 1) {
    const { text, isDigits, gap } = tokens[at] as Token;
    if (at > from && !WITHIN.test(gap)) return undefined;
    if (!isDigits) continue;
    read += text;
    const plain = read.replace(/^0+/, '');
    if (plain === digits) return at;
    if (!digits.startsWith(plain)) return undefined;
  }
  return undefined;
}

/** No digit beside it that would make it another number. */
function isAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last, before, behind] = [tokens[from], tokens[to], tokens[from - 1], tokens[to + 1]];
  const joined = (gap: string, one: Token, other: Token): boolean =>
    JOINS.test(gap) || (gap === ' ' && one.text.length === GROUP && other.text.length <= GROUP);
  const isBefore = before?.isDigits === true && joined(first?.gap ?? '', before, first as Token);
  const isBehind = behind?.isDigits === true && joined(behind.gap, behind, last as Token);
  return !isBefore && !isBehind;
}

/** With the letters beside it where they belong to it: `SC 123456` is not 123456. */
function agrees(tokens: readonly Token[], from: number, to: number, claim: ClaimedNumber, today: string): boolean {
  const core = tokens
    .slice(from, to + 1)
    .map(({ text, gap }, at) => (at === 0 ? text : gap + text))
    .join('');
  const [first, before, behind] = [tokens[from], tokens[from - 1], tokens[to + 1]];
  const left = isBeside(before, first?.gap) ? `${before?.text ?? ''} ` : '';
  const right = isBeside(behind, behind?.gap) ? (behind?.text ?? '') : '';
  const isLabel = LABELS.has(before?.text ?? '') && first?.gap !== '';
  if (left !== '' && !isLabel) {
    const other = checkRegistrationNumber({ ...claim, number: left + core }, today);
    const isOfRegister = other.valid && other.strength !== 'none';
    if (isOfRegister && ![left + core, left + core + right].some((text) => isSameNumber(claim, text, today))) {
      return false;
    }
  }
  const readings = [core, left + core, core + right, left + core + right];
  return readings.some((text) => isSameNumber(claim, text, today));
}

function isBeside(token: Token | undefined, gap = ''): boolean {
  return token !== undefined && !token.isDigits && token.text.length <= MOST_LETTERS && BESIDE.test(gap);
}

/** `AMTSGERICHT CHARLOTTENBURG HRB 12345 B` needs Charlottenburg on the page. */
function hasCourt(lines: readonly LetterLine[], normalised: string): boolean {
  const [, court] = /^(\p{L}{4,}) (?:HRA|HRB|GNR|PR|VR|GSR) /u.exec(normalised) ?? [];
  if (court === undefined) return true;
  const word = phraseText(court).signs;
  return lines.some(({ text }) => phraseText(text).signs.includes(word));
}

function hasWord(lines: readonly LetterLine[], word: string): boolean {
  return word !== '' && lines.some(({ text }) => text.split(/\s+/).some((each) => signsOf(each) === word));
}

function readingsOf(text: string, isRecognised: boolean): string[] {
  const plain = plainDigits(text).toUpperCase();
  if (!isRecognised) return [plain];
  const mended = plain
    .replace(/(?<=\d[ .]?)[OQ](?=[\dOQ]|\b)|[OQ](?=\d{2})/gu, '0')
    .replace(/(?<=\d[ .]?)[IL|!](?=[\dIL|!]|\b)|(?<![\p{L}])[IL|!](?=\d{2})/gu, '1');
  return [...new Set([plain, mended])];
}

function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(/\d+|\p{L}+/gu)].map(({ 0: word, index }) => {
    const gap = text.slice(end, index);
    end = index + word.length;
    return { text: word, isDigits: /^\d/.test(word), gap };
  });
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^0+/, '');
}
