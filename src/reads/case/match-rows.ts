import type { JudgedMatch } from '../../db/match-verdicts';
import type { CaseMatch } from '../../domain/case-view';
import type { Evidence, Finding, Json, JsonObject } from '../../domain/evidence';
import { partyOf } from '../../domain/evidence-subject';
import { matchKey, NAMESAKE_SET_ASIDE } from '../../domain/open-matches';
import type { OpenMatch } from '../../domain/open-matches';
import { recordOf } from '../../domain/party-record';
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
  /** The newest judgement of each pair of somebody here and an entry. */
  readonly judged: readonly JudgedMatch[];
  /** Dataset version to its day, `YYYY-MM-DD`. */
  readonly dated: ReadonlyMap<string, string>;
}

/** The list entries that a person has to judge, or has judged, each as it was compared, whoever it may mean. Open ones first. */
export function matchRows({ record, screening, open, judged, dated }: MatchSources): CaseMatch[] {
  const openKeys = new Set(open.map(({ key }) => key));
  const rows = screening.flatMap(({ evidence: { subject, findings }, sealed }) => {
    // Who has been removed since is shown with what the check kept.
    const of = recordOf(record, subject);
    const compared = entriesOf(sealed?.['matches']);
    const isOpen = (detail: JsonObject | undefined) =>
      openKeys.has(matchKey(subject, textOf(detail?.['entry_id']) ?? ''));
    return findings
      .filter(({ code, detail }) => MATCH_CODES.has(code) || (code === NAMESAKE_SET_ASIDE && isOpen(detail)))
      .map((finding) => matchRow(of, subject, finding, { compared, judged, dated }));
  });
  return rows.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || b.score - a.score);
}

interface Beside {
  readonly compared: readonly JsonObject[];
  readonly judged: readonly JudgedMatch[];
  readonly dated: ReadonlyMap<string, string>;
}

function matchRow(
  record: CustomerRecord | undefined,
  subject: string,
  { code, detail = {} }: Finding,
  { compared, judged, dated }: Beside,
): CaseMatch {
  const entryId = textOf(detail['entry_id']) ?? '';
  const partyId = partyOf(subject);
  const match = compared.find((each) => each['entry_id'] === entryId);
  const listed = objectOf(match?.['listed']);
  const verdict = judged.find(
    (each) => each.subject === subject && each.entryId === entryId && each.entryHash === detail['entry_hash'],
  );
  // A judgement of before holds only where the check found that it does: names and birth dates change.
  const isCleared = code === 'screening.match_cleared';
  const state = isCleared ? 'cleared' : verdict?.isOfThisVerification ? verdict.verdict : 'open';
  const datasetVersion = textOf(detail['dataset_version']) ?? '';
  const day = dated.get(datasetVersion);
  const tokens = entriesOf(match?.['words']).map(tokenOf);
  return {
    key: matchKey(subject, entryId),
    entryId,
    ...(partyId !== undefined && { partyId }),
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

/** What whoever was compared has of a feature, masked where it is sensitive, beside what the list has. */
function featureOf(
  record: CustomerRecord | undefined,
  feature: JsonObject,
  listed: JsonObject | undefined,
): CaseMatch['features'][number] {
  const named = textOf(feature['feature']) ?? '';
  const joined = (values: readonly string[]): string | null => (values.length > 0 ? values.join(', ') : null);
  const person = record?.kind === 'individual' ? record.claims : undefined;
  const bornOn = person?.dateOfBirth;
  const sides: Readonly<Record<string, [ours: string | null, theirs: string | null]>> = {
    birth_date: [bornOn ? masked(bornOn) : null, joined(entriesOf(listed?.['birth_dates']).map(birthText))],
    country: [record?.countryCode ?? null, joined(textsOf(listed?.['countries']))],
    sex: [person?.gender ?? null, textOf(listed?.['sex']) ?? null],
    identifier: [
      joined((record?.documents ?? []).flatMap(({ number }) => (number ? [masked(number)] : []))),
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
