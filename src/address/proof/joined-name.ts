import { transliterations } from '../../names/transliterate';
import type { ProofHolder } from './proof-claims';

/** Shorter names are found by chance. */
const LEAST_LETTERS = 7;
const MOST_READ_AS_B = 6;
/** What may stand right before or behind a name whose blanks were lost. */
const TITLES =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|dr|herrn?|frau|m|mme|mlle|monsieur|madame|sra?|srta|don|sig|sigra|dhr|mevr|pan|pani|bay|bayan|sayın|ông|bà)$/iu;
const AND = 'and|or|und|oder|et|ou|y|e|ed|en|of|i|oraz|lub|ve|veya|si|sau|dan|atau|va|hoac|na|au';
const AND_BEHIND = new RegExp(`^(?:${AND})`, 'iu');

/**
 * Whether a line has a name letter by letter once all blanks are gone, as recognition loses them: `MrJANEDOE`,
 * `JaneDoeorJohnDoe`. All given names and the family name in either order, and the name has to begin and end there: in
 * `JoannSmithson` there is no Ann Smith.
 */
export function hasJoinedName(text: string, holder: ProofHolder): boolean {
  // ß is read as B; a B may also begin the next name.
  const readAsB = [...text.matchAll(/(?<=\p{Ll})B(?=\p{Ll}|\P{L}|$)/gu)].slice(0, MOST_READ_AS_B);
  const lines = new Set([text, ...readAsB.map(({ index }) => `${text.slice(0, index)}ss${text.slice(index + 1)}`)]);
  return [...lines].some((line) => {
    const { letters, signs } = lettersOf(line);
    return spellingsOf(holder).some((name) => {
      for (let at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
        if (stands(signs, at, at + name.length)) return true;
      }
      return false;
    });
  });
}

/** Letters in small, and the same ones as they are written, a sign each. */
function lettersOf(text: string): { letters: string; signs: string } {
  const signs = text
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/ø/g, 'o')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '');
  return { letters: signs.toLowerCase(), signs };
}

function spellingsOf(holder: ProofHolder): readonly string[] {
  const orders =
    'organisation' in holder
      ? [holder.organisation]
      : [`${holder.given} ${holder.family}`, `${holder.family} ${holder.given}`];
  const spelt = orders.flatMap((name) => [
    lettersOf(name).letters,
    ...transliterations(name).map((way) => lettersOf(way).letters),
  ]);
  return [...new Set(spelt)].filter(({ length }) => length >= LEAST_LETTERS);
}

function stands(signs: string, from: number, to: number): boolean {
  const [before, behind] = [signs.slice(0, from), signs.slice(to)];
  const isCapital = (sign: string): boolean => /\p{Lu}/u.test(sign);
  const begins = before === '' || TITLES.test(before) || (/\p{Ll}$/u.test(before) && isCapital(signs.charAt(from)));
  const ends =
    behind === '' ||
    (isCapital(behind) && /\p{Ll}$/u.test(signs.slice(0, to))) ||
    (AND_BEHIND.test(behind) && /^\p{L}{1,5}?\p{Lu}/u.test(behind));
  return begins && ends;
}
