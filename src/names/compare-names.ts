import { alignWords, MOST_WORDS } from './align-words';
import { agreeing, differing, notCompared, type Allowance, type NameComparison } from './name-comparison';
import { readNameWords, type NameWord } from './name-word';
import { partAtCapitals, partWords } from './part-words';
import { judgeFull, judgeRole, type Judgement } from './judge-alignment';
import type { WordScript } from './word-script';

export type ClaimedName = { readonly given: string; readonly family: string } | { readonly full: string };

export interface DocumentName {
  readonly given?: string;
  readonly family?: string;
  /** Looked at when the document does not part the name. */
  readonly full?: string;
  /** The name was cut off at the end of its field, as in a machine readable zone that it fills. */
  readonly truncated?: boolean;
  /**
   * One of the two was read by text recognition, which loses blanks: what agrees only once a word is parted is `unknown`
   * (`blanks_lost`), not `different`.
   */
  readonly recognised?: boolean;
  /** The script that stands on the page. Words in another one were misread, and are not compared. */
  readonly script?: WordScript;
}

/**
 * Whether the name that somebody claims and the name on a document can be one person's. Nobody is told apart by how a name
 * is written (case, accents, hyphens, order, transliteration), and nobody passes by having a similar one: what is left over
 * on both sides is a difference. OCR slips are the caller's: one letter is forgiven in a word of six and more, and said.
 *
 * Nicknames are not known (Bob is not Robert), nor are names in translation (Jan is not John).
 */
export function compareNames(claimed: ClaimedName, document: DocumentName): NameComparison {
  const result = compareWritten(claimed, document);
  if (agrees(result)) return result;
  const parted = compareWritten(partedAtCapitals(claimed), partedAtCapitals(document));
  return agrees(parted) || parted.reasons.includes('blanks_lost') ? parted : result;
}

function partedAtCapitals<Name extends { given?: string; family?: string; full?: string }>(name: Name): Name {
  const { given, family, full } = name;
  return {
    ...name,
    ...(given === undefined ? {} : { given: partAtCapitals(given) }),
    ...(family === undefined ? {} : { family: partAtCapitals(family) }),
    ...(full === undefined ? {} : { full: partAtCapitals(full) }),
  };
}

function compareWritten(claimed: ClaimedName, document: DocumentName): NameComparison {
  const left = readSides(claimed);
  const right = readSides(document);
  const [claimedWords, printedWords] = [wordsOf(left), wordsOf(right)];
  if (claimedWords.length === 0 || printedWords.length === 0) return notCompared('name_missing');
  if (Math.max(claimedWords.length, printedWords.length) > MOST_WORDS) return notCompared('too_many_words');
  if (document.script !== undefined && !printedWords.some(({ script }) => script === document.script)) {
    return notCompared('script_misread');
  }
  const result = compareWithParts(left, right, document);
  const isWritten = ({ spellings }: NameWord): boolean => spellings.length > 0;
  // A word that cannot be written in Latin letters is equal or not compared: it never makes a difference.
  if (result.outcome !== 'same' && ![...claimedWords, ...printedWords].every(isWritten))
    return notCompared('script_not_comparable');
  return result;
}

/** As the words stand, and where that is no agreement, with those parted that may be several. */
function compareWithParts(
  left: Sides,
  right: Sides,
  { truncated = false, recognised = false }: DocumentName,
): NameComparison {
  const result = compareSides(left, right, truncated);
  if (agrees(result)) return result;
  const part = (these: Sides, those: Sides, withRest: boolean): Sides => {
    const others = wordsOf(those);
    const [given, family, full] = [these.given, these.family, these.full].map((words) =>
      partWords(words, others, withRest),
    );
    return { given: given ?? [], family: family ?? [], full: full ?? [] };
  };
  const comparePartedWords = (withRest: boolean): NameComparison =>
    compareSides(part(left, right, withRest), part(right, left, withRest), truncated);
  const whole = comparePartedWords(false);
  if (agrees(whole)) return withReason(whole, 'words_joined');
  return recognised && agrees(comparePartedWords(true)) ? notCompared('blanks_lost') : result;
}

function agrees({ outcome }: NameComparison): boolean {
  return outcome === 'same' || outcome === 'compatible';
}

interface Sides {
  readonly given: readonly NameWord[];
  readonly family: readonly NameWord[];
  /** The whole name when it is not parted; then the other two are empty. */
  readonly full: readonly NameWord[];
}

function readSides(name: { given?: string; family?: string; full?: string }): Sides {
  const given = readNameWords(name.given ?? '');
  const family = readNameWords(name.family ?? '');
  if (given.length > 0 && family.length > 0) return { given, family, full: [] };
  // A person of one name has it in one of the two fields (ICAO Doc 9303 part 3, section 4.6: the primary identifier).
  const one = given.length > 0 ? given : family;
  return { given: [], family: [], full: one.length > 0 ? one : readNameWords(name.full ?? '') };
}

/** Given names first. */
function wordsOf({ given, family, full }: Sides): readonly NameWord[] {
  return full.length > 0 ? full : [...given, ...family];
}

function compareSides(left: Sides, right: Sides, truncated: boolean): NameComparison {
  if (left.full.length > 0 || right.full.length > 0) return compareFull(left, right, truncated);
  const straight = compareParted(left, right, truncated);
  const isExplained = !PARTS_MISSING.every((reason) => straight.reasons.includes(reason));
  if (straight.outcome !== 'different' && isExplained) return straight;
  const swapped = compareParted({ ...left, given: left.family, family: left.given }, right, truncated);
  if (straight.outcome === 'different' && swapped.outcome !== 'different') return withReason(swapped, 'names_swapped');
  const mixed = withReason(compareFull(left, right, truncated), 'roles_differ');
  return mixed.score > straight.score && mixed.outcome === 'compatible' ? mixed : straight;
}

/** On opposite sides: perhaps one word that is a given name here and a family name there. */
const PARTS_MISSING = ['given_name_missing', 'surname_part_missing'] as const;

function withReason(result: NameComparison, reason: Allowance): NameComparison {
  return agrees(result) ? agreeing([...(result.reasons as readonly Allowance[]), reason]) : result;
}

function compareParted(left: Sides, right: Sides, truncated: boolean): NameComparison {
  const family = judgeRole(
    alignWords(left.family, right.family, 'family', truncated),
    left.family,
    right.family,
    'family',
    truncated,
  );
  const given = judgeRole(
    alignWords(left.given, right.given, 'given', truncated),
    left.given,
    right.given,
    'given',
    truncated,
  );
  const agreement = (family.agreement + given.agreement) / 2;
  if (family.obstacle !== undefined) return differing(family.obstacle, agreement);
  if (given.obstacle !== undefined) return differing(given.obstacle, agreement);
  if (!family.isWhole && !given.isWhole) return notCompared('too_few_words');
  // One slip a name, not one a field.
  const slips = [family, given].filter(({ allowances }) => allowances.includes('one_letter')).length;
  if (slips > 1) return differing('given_differs', agreement / 2);
  return agreeing([...family.allowances, ...given.allowances]);
}

function compareFull(left: Sides, right: Sides, truncated: boolean): NameComparison {
  const [one, other] = [wordsOf(left), wordsOf(right)];
  const single = compareSingleName(left, right);
  if (single !== undefined) return single;
  const needed = {
    left: left.full.length > 0 ? undefined : left.given.length,
    right: right.full.length > 0 ? undefined : right.given.length,
  };
  return conclude(judgeFull(alignWords(one, other, 'full', truncated), one, other, needed, truncated));
}

/** Forms that ask for two names get the one name of a person twice. */
function compareSingleName(left: Sides, right: Sides): NameComparison | undefined {
  for (const [parted, { full }] of [
    [left, right],
    [right, left],
  ] as const) {
    const [given, family, single] = [parted.given, parted.family, full].map((words) =>
      words.map(({ text }) => text).join(' '),
    );
    if (given !== '' && given === family && given === single) return agreeing(['single_name']);
  }
  return undefined;
}

function conclude({ obstacle, allowances, agreement, isOpen }: Judgement): NameComparison {
  if (obstacle === undefined) return agreeing(allowances);
  return isOpen ? notCompared(obstacle) : differing(obstacle, agreement);
}
