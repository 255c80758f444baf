import type { TextLine } from '../text-line';
import { findKindWords } from './kind-words';
import type { LabelKind } from './label-phrases/label-kind';
import { isInOriginalScript } from './original-script';
import { BELOW_BESIDE, hasLabel, matchValues, type LabelledValue } from './match-values';
import { addNumberedLabels } from './numbered-labels';
import { readPieces, type TextPiece } from './page-pieces';
import type { PageHints, PrintedField, PrintedFieldName, PrintedFields } from './printed-fields';
import { readByPattern } from './read-by-pattern';
import { readValues } from './read-value';
import { readSeries } from './read-series';
import { resolveLabels, type Label } from './resolve-labels';
import { heightOf, sharedRow, sharedWidth } from './text-box';

/** The sureness of what a label in words or in numbers announces, and what a slip in the label, or an unusual place, takes off it. */
const SURENESS = { label: 1, numbered: 0.95 } as const;
const SLIP = 0.04;
const ASIDE = 0.1;

const FIELDS = [
  'surname',
  'givenNames',
  'fullName',
  'documentNumber',
  'birthDate',
  'issueDate',
  'expiryDate',
  'sex',
  'nationality',
  'issuer',
  'personalNumber',
] as const satisfies readonly PrintedFieldName[];
/** Some documents give the two parts of one name a label each. */
const SECOND_PARTS: { readonly [field in PrintedFieldName]?: LabelKind } = {
  surname: 'secondSurname',
  givenNames: 'middleName',
};

/**
 * Finds the fields of a document among the lines of one page, as they were recognised. By labels in the languages of
 * `label-phrases`, or by the numbers of driving licences, with the value behind, beside or below the label; for the document
 * number and the dates, where no label was found, by form and place (`pattern`), which is a hint and no more.
 *
 * The machine readable zone is left out. Values are what is printed: nothing is corrected but letters between the digits of
 * a date, and that is said. Never throws, whatever the lines hold.
 *
 * @param lines as `readLines` gives them, with quads on the upright page
 */
export function findPrintedFields(lines: readonly TextLine[], hints: PageHints): PrintedFields {
  const isAmerican = isAmericanCard(lines, hints.country);
  const pieces = addNumberedLabels(readPieces(lines, isAmerican), isAmerican);
  const labels = resolveLabels(pieces);
  const matched = matchValues(labels, pieces.texts, hints);
  const isTaken = (piece: TextPiece): boolean => matched.some((match) => match.piece === piece);
  const free = pieces.texts.filter((piece) => !isTaken(piece));
  const unlabelled = free.filter((piece) => !hasLabel(piece, labels));
  const found = new Map<LabelKind, PrintedField>();
  for (const match of matched) {
    const { kind } = match.label;
    if (match.value.value === '') continue;
    const field = toField(match, isName(kind) ? continuation(match, free, labels, hints) : undefined, hints.country);
    found.set(kind, settle(found.get(kind), field));
  }
  const named: { [field in PrintedFieldName]?: PrintedField } = {};
  for (const name of FIELDS) {
    const second = SECOND_PARTS[name];
    const field = join(found.get(name), second === undefined ? undefined : found.get(second));
    if (field !== undefined) named[name] = field;
  }
  const series = named.documentNumber === undefined ? readSeries(pieces.texts) : undefined;
  if (series !== undefined) named.documentNumber = series;
  const { birthDate, ...guessed } = readByPattern(free, unlabelled, named, hints);
  const isLeftOpen = matched.some(({ label, value }) => label.kind === 'birthDate' && value.value === '');
  const born = birthDate === undefined || isLeftOpen ? {} : { birthDate };
  return { ...guessed, ...born, ...withVietnameseNames(named, hints), kindWords: findKindWords(lines) };
}

/** What is taken off names in Vietnamese, whose letters bear two marks: recognition drops them, or makes letters of them. */
const TWO_MARKS = 0.85;

function withVietnameseNames<Named extends Pick<PrintedFields, 'surname' | 'givenNames' | 'fullName' | 'nationality'>>(
  named: Named,
  { country }: PageHints,
): Named {
  if (country !== 'VNM' && !/^VNM$|VI[EỆ]T ?NAM/iu.test(named.nationality?.value ?? '')) return named;
  const less = (field: PrintedField): PrintedField => ({ ...field, confidence: round(field.confidence * TWO_MARKS) });
  return {
    ...named,
    ...(named.surname === undefined ? {} : { surname: less(named.surname) }),
    ...(named.givenNames === undefined ? {} : { givenNames: less(named.givenNames) }),
    ...(named.fullName === undefined ? {} : { fullName: less(named.fullName) }),
  };
}

const AMERICAN_COUNTRIES: ReadonlySet<string> = new Set(['USA', 'CAN', 'PRI', 'GUM', 'VIR', 'ASM', 'MNP']);

/** Cards after AAMVA's design standard: by their country, or by the title that only they spell so. */
function isAmericanCard(lines: readonly TextLine[], country: string | undefined): boolean {
  if (country !== undefined) return AMERICAN_COUNTRIES.has(country);
  return lines.some(({ text }) => /driver'?s?\s?licen[s5]e/i.test(text));
}

function isName(kind: LabelKind): boolean {
  return kind === 'surname' || kind === 'givenNames' || kind === 'fullName';
}

function toField(
  { label, piece, value, cost }: LabelledValue,
  more: TextPiece | undefined,
  country: string | undefined,
): PrintedField {
  const { value: text, raw, ambiguous, alternatives, corrected } = value;
  const sureness = SURENESS[label.how] - SLIP * label.slips - (cost >= BELOW_BESIDE ? ASIDE : 0);
  const field: PrintedField = {
    value: text,
    raw,
    // One word behind a bare `Nom`: as likely one of two names, the label of the other being unread.
    ...(ambiguous === true || (label.isOpen && more === undefined && !text.includes(' '))
      ? { ambiguous: true as const }
      : {}),
    ...(alternatives === undefined ? {} : { alternatives }),
    ...(corrected === undefined ? {} : { corrected }),
    lines: [piece.line],
    confidence: round(Math.min(piece.confidence, more?.confidence ?? 1) * sureness),
    how: label.how,
  };
  if (more === undefined) return field;
  const rest = more.text.trim();
  const whole = { ...field, value: `${text} ${rest}`, raw: `${raw} ${rest}`, lines: [piece.line, more.line] };
  const isOriginal = isInOriginalScript(piece, more, country);
  if (isOriginal === 'no') return whole;
  const latin = { ...field, value: rest, raw: rest, lines: [more.line], confidence: round(more.confidence * sureness) };
  return isOriginal === 'yes' ? latin : { ...latin, ambiguous: true, alternatives: [whole.value] };
}

/** A second line of names: right below the first, of its size, at its left, and nobody else's. */
function continuation(
  { piece, label }: LabelledValue,
  free: readonly TextPiece[],
  labels: readonly Label[],
  hints: PageHints,
): TextPiece | undefined {
  const height = heightOf(piece.box);
  return free.find((other) => {
    const gap = other.box.top - piece.box.bottom;
    const isNext = other.line !== piece.line && gap > -0.3 * height && gap < 0.6 * height;
    const isAlike =
      Math.abs(other.box.left - piece.box.left) < 0.5 * height && Math.abs(heightOf(other.box) - height) < 0.3 * height;
    if (!isNext || !isAlike || other.isTitle || readValues(label.kind, other.text, hints).length === 0) return false;
    return !labels.some(({ line, box }) => {
      const isBeside = sharedRow(box, other.box) >= 0.5 && box.left < other.box.left;
      const isBetween = box.top > piece.box.top && box.top < other.box.top && sharedWidth(box, other.box) > 0;
      return line === other.line || isBeside || isBetween;
    });
  });
}

/** What stands under two labels of one kind must be one: else the surer one counts, and it is said. */
function settle(known: PrintedField | undefined, field: PrintedField): PrintedField {
  if (known === undefined) return field;
  const [first, second] = known.confidence >= field.confidence ? [known, field] : [field, known];
  if (first.value.replace(/\s/g, '').toUpperCase() === second.value.replace(/\s/g, '').toUpperCase()) return first;
  const alternatives = [...new Set([...(first.alternatives ?? []), second.value, ...(second.alternatives ?? [])])];
  return { ...first, ambiguous: true, alternatives: alternatives.filter((value) => value !== first.value) };
}

/** Two parts of one name that have labels of their own. */
function join(first: PrintedField | undefined, second: PrintedField | undefined): PrintedField | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const isAmbiguous = first.ambiguous === true || second.ambiguous === true;
  return {
    value: `${first.value} ${second.value}`,
    raw: `${first.raw} ${second.raw}`,
    lines: [...first.lines, ...second.lines],
    confidence: Math.min(first.confidence, second.confidence),
    how: first.how,
    ...(isAmbiguous ? { ambiguous: true as const } : {}),
  };
}

function round(share: number): number {
  return Math.round(Math.max(0, share) * 1000) / 1000;
}
