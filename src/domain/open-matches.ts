import type { Evidence, Finding } from './evidence';

/** A list entry that a screening check found and nobody has judged yet. */
export interface OpenMatch {
  readonly entryId: string;
  readonly entryHash: string;
}

/** Findings that name a list entry which a person has to judge. */
export const MATCH_CODES: ReadonlySet<string> = new Set(['screening.possible_match', 'screening.match']);

/** A listed name whose bearer is somebody else if the birth date is proven, and a match if it is not. */
export const NAMESAKE_SET_ASIDE = 'screening.namesake_set_aside';

/** The matches that stand open in this evidence, which is all of a customer's: what a reviewer has to clear or confirm. */
export function openMatches(evidence: readonly Evidence[]): OpenMatch[] {
  const isProven = evidence.some(isBirthDateRead);
  return evidence
    .filter(({ kind }) => kind === 'screening')
    .flatMap(({ findings }) => findings.flatMap((finding) => matchOf(finding, isProven) ?? []));
}

/** A document that is clear, and on which the claimed birth date was read: nothing less proves it. */
export function isBirthDateRead({ kind, outcome, findings }: Evidence): boolean {
  return (
    kind === 'document' &&
    outcome === 'clear' &&
    findings.some(({ code, detail }) => code === 'document.verified' && detail?.['birth_date_read'] === true)
  );
}

function matchOf({ code, detail }: Finding, isProven: boolean): OpenMatch | undefined {
  const entryId = detail?.['entry_id'];
  const entryHash = detail?.['entry_hash'];
  const isOpen = MATCH_CODES.has(code) || (code === NAMESAKE_SET_ASIDE && !isProven);
  return isOpen && typeof entryId === 'string' && typeof entryHash === 'string' ? { entryId, entryHash } : undefined;
}
