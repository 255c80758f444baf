import { compareNames } from '../../names/compare-names';
import { compareOrganisationNames } from '../../names/compare-organisation-names';
import type { NameComparison } from '../../names/name-comparison';
import {
  BEFORE_NAME,
  behindHolderLabel,
  BETWEEN_NAMES,
  CARE_OF,
  isHolderLabel,
  readHolderLabel,
} from './holder-phrases';
import { areBeside, heightOf, isNextBelow, type LetterLine } from './letter-line';
import { hasJoinedName } from './joined-name';
import { type ClaimedWord, claimedWords, mendWords } from './mend-words';
import type { ProofHolder } from './proof-claims';

export interface FoundHolder {
  /** `found`: the name is there; `perhaps`: with a letter that differs, or it could not be compared. */
  readonly is: 'found' | 'perhaps' | 'missing';
  /** What had to be allowed for (`compareNames`), for the finding. */
  readonly allowed: readonly string[];
}

interface Candidate {
  readonly text: string;
  readonly recognised: boolean;
}

/** A name is no sentence. */
const LONGEST_NAME = 90;
/** A letter of the one that differs, or letters of two scripts in a word: a slip of recognition, or somebody else. */
const DOUBTS: ReadonlySet<string> = new Set(['one_letter', 'mixed_scripts']);

/**
 * The name of one of the holders where a letter names its addressee: in the block of the address, or beside a label for the
 * holder. A name elsewhere (of whoever signed, let or was paid) makes nobody the addressee.
 */
export function findHolder(
  lines: readonly LetterLine[],
  block: readonly LetterLine[],
  holders: readonly ProofHolder[],
): FoundHolder {
  const candidates = [
    ...new Set([...block.flatMap((line) => inBlock(line)), ...lines.flatMap((line) => labelled(line, lines))]),
  ];
  let best: FoundHolder = { is: 'missing', allowed: [] };
  for (const holder of holders) {
    const words = wordsOf(holder);
    for (const candidate of candidates) {
      const plain = judgeCandidate(holder, candidate);
      const found =
        plain.is === 'found' || !candidate.recognised ? plain : judgeMended(holder, candidate, words, plain);
      if (found.is === 'found' && (best.is !== 'found' || found.allowed.length < best.allowed.length)) best = found;
      if (found.is === 'perhaps' && best.is === 'missing') best = found;
    }
  }
  return best;
}

/** Whether the issuer bears the name of a business that sends the letter as its proof. */
export function isSelfIssued(issuer: string | undefined, holders: readonly ProofHolder[]): boolean {
  return holders.some(
    (holder) =>
      'organisation' in holder &&
      issuer !== undefined &&
      ['same', 'compatible'].includes(compareOrganisationNames(holder.organisation, issuer).outcome),
  );
}

function judgeCandidate(holder: ProofHolder, candidate: Candidate): FoundHolder {
  const isJoined = candidate.recognised && hasJoinedName(candidate.text, holder);
  return isJoined
    ? { is: 'found', allowed: ['words_joined'] }
    : judge(compare(holder, candidate), candidate.recognised);
}

/** With letters that recognition took for others. Beside what looks alike one slip is forgiven a name, not one a word. */
function judgeMended(
  holder: ProofHolder,
  { text }: Candidate,
  words: readonly ClaimedWord[],
  plain: FoundHolder,
): FoundHolder {
  const mended = mendWords(text, words);
  if (mended.text === text) return plain;
  const found = judgeCandidate(holder, { text: mended.text, recognised: true });
  if (found.is !== 'found') return plain;
  const slips = mended.slips + (found.allowed.includes('one_letter') ? 1 : 0);
  return { is: slips > 1 ? 'perhaps' : 'found', allowed: [...new Set([...found.allowed, 'misread'])] };
}

function wordsOf(holder: ProofHolder): readonly ClaimedWord[] {
  return 'organisation' in holder
    ? claimedWords(holder.organisation, 'place')
    : [...claimedWords(holder.given, 'given'), ...claimedWords(holder.family, 'name')];
}

function judge({ outcome, reasons }: NameComparison, recognised: boolean): FoundHolder {
  if (outcome === 'same' || outcome === 'compatible') {
    // In print that was recognised one letter is its slip; in a text layer nobody slipped.
    const isDoubtful =
      reasons.some((reason) => DOUBTS.has(reason)) && !(recognised && !reasons.includes('mixed_scripts'));
    return { is: isDoubtful ? 'perhaps' : 'found', allowed: reasons };
  }
  return { is: reasons.includes('blanks_lost') ? 'perhaps' : 'missing', allowed: [] };
}

function compare(holder: ProofHolder, { text, recognised }: Candidate): NameComparison {
  return 'organisation' in holder
    ? compareOrganisationNames(holder.organisation, text)
    : compareNames(holder, { full: text, recognised });
}

function inBlock(line: LetterLine): Candidate[] {
  return readHolderLabel(line.text) === 'somebody_else' ? [] : namesIn(line.text, line);
}

/** The names behind, beside or below a label for the holder. */
function labelled(line: LetterLine, lines: readonly LetterLine[]): Candidate[] {
  const [, label = '', value = ''] = /^([^:]{2,60}?)\s*:\s*(.*)$/u.exec(line.text) ?? [];
  if (label !== '' && value !== '') return readHolderLabel(label) === 'holder' ? namesIn(value, line) : [];
  const behind = behindHolderLabel(line.text);
  if (behind !== undefined && readHolderLabel(line.text) === 'holder') return namesIn(behind, line);
  if (!isHolderLabel(line.text)) return [];
  const beside = lines
    .filter((other) => other !== line && areBeside(line, other) && other.left > line.right - heightOf(line))
    .toSorted((one, other) => one.left - other.left)[0];
  const below = lines.filter((other) => isNextBelow(line, other))[0];
  return [beside, below].flatMap((other) => (other === undefined ? [] : namesIn(other.text, other)));
}

/**
 * The whole text and, of several people, each. `Mr A & Mrs B Jones`: who has no family name shares the last one's.
 */
function namesIn(text: string, { from }: LetterLine): Candidate[] {
  const [addressee = ''] = text.split(CARE_OF);
  const whole = addressee.replace(BEFORE_NAME, '').trim();
  if (whole.length < 2 || whole.length > LONGEST_NAME) return [];
  const parts = whole
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(BEFORE_NAME, '').trim())
    .filter((part) => /\p{L}/u.test(part));
  const family = parts.at(-1)?.split(/\s+/).at(-1) ?? '';
  const people =
    parts.length < 2 ? [] : parts.flatMap((part) => [part, ...(/\s/.test(part) ? [] : [`${part} ${family}`])]);
  return [...new Set([whole, ...people])]
    .filter((name) => !/\d{3}/.test(name))
    .map((name) => ({ text: name, recognised: from === 'ocr' }));
}
