import { LEGAL_FORMS, replaceLegalForms } from '../screening/legal-forms';
import { alignWords } from './align-words';
import { agreeing, differing, notCompared, type NameComparison } from './name-comparison';
import { splitWords, type NameWord } from './name-word';
import { transliterations } from './transliterate';
import { scriptOf } from './word-script';

/** Forms that the table of legal forms does not have yet. */
const MORE_FORMS: ReadonlySet<string> = new Set(
  `eurl sasu sci snc gie sep sccv scop asbl vzw ug ohg gbr ev eg kgaa kft zrt bt rt doo dd ad ood eood ead sro spol zoo sp
   sk oe ee ike ae aps is ehf hf uab mb sia oue ou tov tzov fop ip gup fgup pt tbk ud mchj xk mei eireli epp me sapi sab
   spr rl spzoo unlimited unltd cic lp lllp pllc pc`.split(/\s+/),
);
const PARTICLES: ReadonlySet<string> = new Set(
  'THE AND OF FOR Y E ET UND EN DE DEL DES DU LA LE LOS LES EL AL DA DO'.split(' '),
);
/** Sp. z o.o., whose letters stand apart in every way. */
const POLISH = /(?<![\p{L}\p{N}])sp\.?\s*z\s*o\.?\s*o\.?(?![\p{L}\p{N}])/giu;
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
/** A company's name may run to the length of a sentence; a longer text is none. */
const MOST_WORDS = 24;

/**
 * Whether two names of organisations can mean the same one. Written differently is fine (case, accents, `&`, `S.A.`, legal
 * forms in full or short, words joined); a legal form on one side only is allowed for, two different forms are two bodies.
 * Words on one side only are allowed for when two others agree: a bill may name the branch beside the house.
 */
export function compareOrganisationNames(claimed: string, document: string): NameComparison {
  const left = readOrganisation(claimed);
  const right = readOrganisation(document);
  if (left.words.length === 0 || right.words.length === 0) return notCompared('name_missing');
  if (Math.max(left.words.length, right.words.length) > MOST_WORDS) return notCompared('too_many_words');
  const { pairs, leftOver, rightOver, allowances } = alignWords(left.words, right.words, 'family');
  const isName = (words: readonly NameWord[]) => (at: number) => words[at]?.isParticle === false;
  const over = [leftOver.filter(isName(left.words)), rightOver.filter(isName(right.words))].map(({ length }) => length);
  const [more = 0, fewer = 0] = over;
  const named = pairs.filter((pair) => pair.isWhole && pair.left.some(isName(left.words))).length;
  const isUnwritten = [...left.words, ...right.words].some(({ spellings }) => spellings.length === 0);

  if (named === 0 || (more > 0 && fewer > 0)) {
    return isUnwritten
      ? notCompared('script_not_comparable')
      : differing('words_differ', agreement(pairs.length, more + fewer));
  }
  const [leftAlone, rightAlone] = [without(left.forms, right.forms), without(right.forms, left.forms)];
  if (leftAlone > 0 && rightAlone > 0) return differing('legal_form_differs', 1);
  if (more + fewer > 0 && named < 2) return notCompared('too_few_words');
  return agreeing([
    ...allowances,
    ...(more + fewer > 0 ? (['words_missing'] as const) : []),
    ...(leftAlone + rightAlone > 0 ? (['legal_form_missing'] as const) : []),
  ]);
}

interface Organisation {
  readonly words: readonly NameWord[];
  readonly forms: ReadonlySet<string>;
}

function readOrganisation(text: string): Organisation {
  const plain = text.replace(DOTTED, (letters) => letters.replaceAll('.', '')).replace(/[&+＆]/gu, ' and ');
  const written = joinLetters(splitWords(plain.replace(POLISH, ' spzoo ')));
  const tokens = written.map((word) => (transliterations(word)[0] ?? word).toLowerCase());
  const replaced = replaceLegalForms(tokens);
  const named = replaced.filter((token) => !isForm(token));
  // A name may consist of what looks like a form (IP, Company): then that is the name.
  if (named.length === 0) return { words: replaced.map(readWord), forms: new Set() };
  const words: NameWord[] = [];
  let at = 0;
  for (const token of named) {
    at = tokens.indexOf(token, at);
    words.push(readWord(written[at] ?? token));
    at += 1;
  }
  return { words, forms: new Set(replaced.filter(isForm)) };
}

function isForm(token: string): boolean {
  return LEGAL_FORMS.has(token) || MORE_FORMS.has(token);
}

function readWord(token: string): NameWord {
  const text = token.toUpperCase();
  return {
    text,
    spellings: transliterations(text),
    script: scriptOf(text),
    isParticle: PARTICLES.has(text),
    isSuffix: false,
  };
}

/** How many forms one side has and the other has not. */
function without(forms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...forms].filter((form) => !others.has(form)).length;
}

/** `S A R L` is `SARL`: single letters in a row are one word. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isLetter = Array.from(word).length === 1;
    if (isLetter && isOpen) joined[joined.length - 1] += word;
    else joined.push(word);
    isOpen = isLetter;
  }
  return joined;
}

function agreement(agreeingWords: number, others: number): number {
  return agreeingWords === 0 ? 0 : agreeingWords / (agreeingWords + others);
}
