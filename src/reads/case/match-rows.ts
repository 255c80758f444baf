import type { JudgedMatch } from '../../db/match-verdicts';
import type { CaseMatch } from '../../domain/case-view';
import type { Evidence, Finding, Json, JsonObject } from '../../domain/evidence';
import { NAMESAKE_SET_ASIDE } from '../../domain/open-matches';
import type { OpenMatch } from '../../domain/open-matches';
import type { CustomerRecord } from '../../domain/views';
import { masked } from './mask';
import { entriesOf, numberOf, objectOf, textOf, textsOf } from './sealed-values';

const MATCH_CODES: ReadonlySet<string> = new Set([
  'screening.possible_match',
  'screening.match',
  'screening.match_cleared',
]);

export interface MatchSources {
  /** Of all the evidence: a namesake is a match only while nothing proves the birth date. */
  readonly open: readonly OpenMatch[];
  readonly record: CustomerRecord;
  readonly screening: readonly { readonly evidence: Evidence; readonly sealed: JsonObject | undefined }[];
  /** The newest judgement of each pair of this customer and an entry. */
  readonly judged: readonly JudgedMatch[];
  /** Dataset version to its day, `YYYY-MM-DD`. */
  readonly dated: ReadonlyMap<string, string>;
}

/** The list entries that a person has to judge, or has judged, each as it was compared. Open ones first. */
export function matchRows({ record, screening, open, judged, dated }: MatchSources): CaseMatch[] {
  const isOpen = (detail: JsonObject | undefined) => open.some(({ entryId }) => entryId === detail?.['entry_id']);
  const rows = screening.flatMap(({ evidence, sealed }) => {
    const compared = entriesOf(sealed?.['matches']);
    return evidence.findings
      .filter(({ code, detail }) => MATCH_CODES.has(code) || (code === NAMESAKE_SET_ASIDE && isOpen(detail)))
      .map((finding) => matchRow(record, finding, compared, judged, dated));
  });
  return rows.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || b.score - a.score);
}

function matchRow(
  record: CustomerRecord,
  { code, detail = {} }: Finding,
  compared: readonly JsonObject[],
  judged: readonly JudgedMatch[],
  dated: ReadonlyMap<string, string>,
): CaseMatch {
  const entryId = textOf(detail['entry_id']) ?? '';
  const match = compared.find((each) => each['entry_id'] === entryId);
  const listed = objectOf(match?.['listed']);
  const verdict = judged.find((each) => each.entryId === entryId && each.entryHash === detail['entry_hash']);
  // A judgement of before holds only where the check found that it does: names and birth dates change.
  const isCleared = code === 'screening.match_cleared';
  const state = isCleared ? 'cleared' : verdict?.isOfThisVerification ? verdict.verdict : 'open';
  const datasetVersion = textOf(detail['dataset_version']) ?? '';
  const day = dated.get(datasetVersion);
  const tokens = entriesOf(match?.['words']).map(tokenOf);
  return {
    key: entryId,
    entryId,
    list: textOf(detail['list']) ?? '',
    programmes: textsOf(detail['programmes']),
    entry: {
      name: textOf(objectOf(match?.['entry_name'])?.['text']) ?? null,
      kind: textOf(detail['list_kind']) ?? '',
      datesOfBirth: entriesOf(listed?.['birth_dates']).map(birthText),
      countries: textsOf(listed?.['countries']),
      identifiers: entriesOf(listed?.['identifiers']).map((identifier) => ({
        type: textOf(identifier['type']) ?? null,
        value: textOf(identifier['value']) ?? '',
        country: textOf(identifier['country']) ?? null,
      })),
    },
    comparedName: tokens.flatMap(({ ours }) => ours ?? []).join(' '),
    score: numberOf(detail['score']) ?? 0,
    tokens,
    features: entriesOf(detail['features']).map((feature) => featureOf(record, feature, listed)),
    datasetVersion,
    ...(day && { datasetDated: day }),
    state,
    ...(state !== 'open' && verdict && { judgedBy: verdict.givenBy, judgedAt: verdict.givenAt }),
  };
}

function tokenOf(word: JsonObject): CaseMatch['tokens'][number] {
  const [ours, theirs] = [textOf(word['query']) ?? null, textOf(word['entry']) ?? null];
  const score = numberOf(word['similarity']) ?? 0;
  const both = score >= 1 ? ('same' as const) : ('alike' as const);
  const how = ours === null ? ('only_theirs' as const) : theirs === null ? ('only_ours' as const) : both;
  return { ours, theirs, how, score, weight: numberOf(word['weight']) ?? 0 };
}

/** What the customer has of a feature, masked where it is sensitive, beside what the list has. */
function featureOf(
  record: CustomerRecord,
  feature: JsonObject,
  listed: JsonObject | undefined,
): CaseMatch['features'][number] {
  const named = textOf(feature['feature']) ?? '';
  const joined = (values: readonly string[]): string | null => (values.length > 0 ? values.join(', ') : null);
  const person = record.kind === 'individual' ? record.claims : undefined;
  const sides: Readonly<Record<string, [ours: string | null, theirs: string | null]>> = {
    birth_date: [person ? masked(person.dateOfBirth) : null, joined(entriesOf(listed?.['birth_dates']).map(birthText))],
    country: [record.countryCode, joined(textsOf(listed?.['countries']))],
    sex: [person?.gender ?? null, textOf(listed?.['sex']) ?? null],
    identifier: [
      joined(record.documents.flatMap(({ number }) => (number ? [masked(number)] : []))),
      joined(entriesOf(listed?.['identifiers']).flatMap(({ value }) => textOf(value as Json) ?? [])),
    ],
  };
  const [ours, theirs] = sides[named] ?? [null, null];
  return {
    feature: named,
    ours,
    theirs,
    relation: textOf(feature['relation']) ?? '',
    effect: numberOf(feature['effect']) ?? 0,
  };
}

/** One day, a whole year as its four digits, or from day to day. */
function birthText({ from, to }: JsonObject): string {
  const [first, last] = [textOf(from) ?? '', textOf(to) ?? ''];
  if (first === last) return first;
  const year = first.slice(0, 4);
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : `${first} to ${last}`;
}
