import { compactText } from './compact-text';
import { DATE_LABELS } from './label-phrases/date-labels';
import type { LabelKind, LabelPhrases } from './label-phrases/label-kind';
import { NAME_LABELS } from './label-phrases/name-labels';
import { AMERICAN_LABELS, NUMBER_LABELS } from './label-phrases/number-labels';
import { OTHER_LABELS } from './label-phrases/other-labels';
import { slipsForgiven } from './match-prefix';

/** A label as it is looked for, in the signs of `compactText`. */
export interface Phrase {
  readonly kind: LabelKind;
  readonly signs: string;
  /** How many slips are forgiven. */
  readonly most: number;
  /** Short, but no name: it needs no colon to be a label. */
  readonly isPlain: boolean;
}

const PLAIN_LABELS: ReadonlySet<string> = new Set(
  `name names nom noms nome nombre naam sex sexe sexo dob exp iss dln dlno vin nin nik cpf nif cnp curp pesel dni nie bsn
   oib no nr пол имя фио иин`
    .split(/\s+/)
    .map((word) => compactText(word).signs),
);

const PHRASES = readPhrases([...NAME_LABELS, ...DATE_LABELS, ...NUMBER_LABELS, ...OTHER_LABELS], false);
const AMERICAN_PHRASES = readPhrases(AMERICAN_LABELS, true);
const FORGIVING = PHRASES.filter(({ most }) => most > 0);

function readPhrases(labels: LabelPhrases, arePlain: boolean): readonly Phrase[] {
  return labels.flatMap(([kind, phrases]) =>
    phrases.split(',').map((phrase) => {
      const { signs } = compactText(phrase.trim());
      return { kind, signs, most: slipsForgiven(signs.length), isPlain: arePlain || PLAIN_LABELS.has(signs) };
    }),
  );
}

/** By their first sign and their second one: comparing all phrases at every place would take a second a page. */
const BY_FIRST_SIGN = groupBySign(PHRASES, 0);
const BY_SECOND_SIGN = groupBySign(FORGIVING, 1);
const AMERICAN_BY_FIRST_SIGN = groupBySign(AMERICAN_PHRASES, 0);

function groupBySign(phrases: readonly Phrase[], at: number): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const sign = phrase.signs.charAt(at);
    groups.set(sign, [...(groups.get(sign) ?? []), phrase]);
  }
  return groups;
}

/**
 * The phrases that may begin at a place: those whose first sign is right, or else the second, since the number before a
 * label (`1. Surname`) is none of it.
 */
export function phrasesAt(signs: string, start: number, isAmerican: boolean): readonly Phrase[] {
  const [first, second] = [signs.charAt(start), signs.charAt(start + 1)];
  return [
    ...(BY_FIRST_SIGN.get(first) ?? []),
    ...(BY_SECOND_SIGN.get(second) ?? []).filter((phrase) => phrase.signs.charAt(0) !== first),
    ...(isAmerican ? (AMERICAN_BY_FIRST_SIGN.get(first) ?? []) : []),
  ];
}
