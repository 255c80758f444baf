import type { Evidence, Finding } from './evidence';
import { partyOf } from './evidence-subject';

/** A list entry, and what it said, that somebody was compared with. */
export interface ListedEntry {
  readonly entryId: string;
  readonly entryHash: string;
}

/** A list entry that a screening check found and nobody has judged yet. */
export interface OpenMatch extends ListedEntry {
  /** Who was compared with it: `customer`, or `party:<id>`. */
  readonly subject: string;
  /** What a verdict names it by; see `matchKey`. */
  readonly key: string;
}

/** Findings that name a list entry which a person has to judge. */
export const MATCH_CODES: ReadonlySet<string> = new Set(['screening.possible_match', 'screening.match']);

/** A listed name whose bearer is somebody else if the birth date is proven, and a match if it is not. */
export const NAMESAKE_SET_ASIDE = 'screening.namesake_set_aside';

/** A match as a verdict names it: the id of the entry, of a related party behind the party: `party:<id>/<entry id>`. */
export function matchKey(subject: string, entryId: string): string {
  return partyOf(subject) === undefined ? entryId : `${subject}/${entryId}`;
}

/**
 * The matches that stand open in this evidence, which is all of a customer's: what a reviewer has to clear or confirm. A
 * birth date is proven for whose document it is, and for nobody else.
 */
export function openMatches(evidence: readonly Evidence[]): OpenMatch[] {
  const isProven = birthDatesProven(evidence);
  return evidence
    .filter(({ kind }) => kind === 'screening')
    .flatMap(({ subject, findings }) =>
      findings.flatMap((finding) => matchOf(finding, subject, isProven(subject)) ?? []),
    );
}

/** Whether a document proves the birth date of whoever the subject belongs to: the customer, or one related party. */
export function birthDatesProven(evidence: readonly Evidence[]): (subject: string) => boolean {
  const proven = new Set(evidence.filter(isBirthDateRead).map(({ subject }) => partyOf(subject)));
  return (subject) => proven.has(partyOf(subject));
}

/** A document that is clear, and on which the claimed birth date was read: nothing less proves it. */
export function isBirthDateRead({ kind, outcome, findings }: Evidence): boolean {
  return (
    kind === 'document' &&
    outcome === 'clear' &&
    findings.some(({ code, detail }) => code === 'document.verified' && detail?.['birth_date_read'] === true)
  );
}

function matchOf({ code, detail }: Finding, subject: string, isProven: boolean): OpenMatch | undefined {
  const entryId = detail?.['entry_id'];
  const entryHash = detail?.['entry_hash'];
  const isOpen = MATCH_CODES.has(code) || (code === NAMESAKE_SET_ASIDE && !isProven);
  if (!isOpen || typeof entryId !== 'string' || typeof entryHash !== 'string') return undefined;
  return { entryId, entryHash, subject, key: matchKey(subject, entryId) };
}
