import type { Evidence, Finding } from './evidence';

/** A list entry that a screening check found and nobody has judged yet. */
export interface OpenMatch {
  readonly entryId: string;
  readonly entryHash: string;
}

/** Findings that name a list entry which a person has to judge. */
export const MATCH_CODES: ReadonlySet<string> = new Set(['screening.possible_match', 'screening.match']);

/** The matches that stand open in this evidence: what a reviewer has to clear or confirm. */
export function openMatches(evidence: readonly Evidence[]): OpenMatch[] {
  return evidence
    .filter(({ kind }) => kind === 'screening')
    .flatMap(({ findings }) => findings.flatMap((finding) => matchOf(finding) ?? []));
}

function matchOf({ code, detail }: Finding): OpenMatch | undefined {
  const entryId = detail?.['entry_id'];
  const entryHash = detail?.['entry_hash'];
  return MATCH_CODES.has(code) && typeof entryId === 'string' && typeof entryHash === 'string'
    ? { entryId, entryHash }
    : undefined;
}
