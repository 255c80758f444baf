import { areBeside, type LetterLine } from '../../address/proof/letter-line';
import { findPhrase, phraseText } from '../../address/proof/phrase-index';
import { ENDED_PHRASES, NONE_BEHIND, NOT_BEFORE, NOT_RIGHT_BEFORE } from './certificate-phrases';

/** How many words before may take it back: `has not been dissolved`. */
const WORDS_BEFORE = 4;

/**
 * Whether the pages say that the business is dissolved, struck off or being wound up. Not where it is taken back (`has not
 * been dissolved`, `Radiation: néant`), and not where a name is all that has the word.
 */
export function saysEnded(lines: readonly LetterLine[], legalName: string): boolean {
  const name = phraseText(legalName).signs;
  return lines.some((each) => {
    const line = phraseText(each.text);
    return ENDED_PHRASES.some((phrase) => {
      if (name.includes(phrase)) return false;
      // Within a longer word it is another one.
      const at = wholeWords(line, phrase);
      if (at === undefined) return false;
      const words = wordsAround(line, at);
      const before = words.before.slice(-WORDS_BEFORE);
      const isDenied =
        before.some((word) => NOT_BEFORE.includes(word)) || NOT_RIGHT_BEFORE.includes(before.at(-1) ?? '');
      const behind = words.behind[0] ?? wordBeside(each, lines);
      return !isDenied && !NONE_BEHIND.includes(behind);
    });
  });
}

/** What stands beside a line that is a label: `Radiation`, and in the next column `néant`. */
function wordBeside(line: LetterLine, lines: readonly LetterLine[]): string {
  const [next] = lines
    .filter((other) => other !== line && areBeside(line, other) && other.left > line.right)
    .toSorted((one, other) => one.left - other.left);
  return wordsAround(phraseText(next?.text ?? ''), { from: 0, to: 0 }).behind[0] ?? '';
}

function wholeWords(line: ReturnType<typeof phraseText>, phrase: string): ReturnType<typeof findPhrase> {
  const place = findPhrase(line, phrase);
  if (place === undefined || line.starts.charAt(place.from) !== '1') return undefined;
  return place.to === line.signs.length || line.starts.charAt(place.to) === '1' ? place : undefined;
}

function wordsAround({ signs, starts }: ReturnType<typeof phraseText>, { from, to }: { from: number; to: number }) {
  const words = (start: number, end: number): string[] => {
    const found: string[] = [];
    for (let at = start; at < end; at += 1) {
      if (starts.charAt(at) === '1' || found.length === 0) found.push('');
      found[found.length - 1] += signs.charAt(at);
    }
    return found;
  };
  return { before: words(0, from), behind: words(to, signs.length) };
}
