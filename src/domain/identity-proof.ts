/** What the number and the documents of a person prove together. Pure; see evidence.ts for what that means here. */
import type { Evidence, Finding } from './evidence';

/**
 * - `stands`: nothing is missing beside what the checks say themselves;
 * - `no_document`: no number has a check digit, and there is no document beside it;
 * - `no_rule`: no rule is known for any number, so only the document could prove anything;
 * - `unread`: no number has a check digit, and of the documents nobody has looked at the pages.
 */
export type IdentityProof = 'stands' | 'no_document' | 'no_rule' | 'unread';

/** A check digit stands alone, a form needs the document beside it, and a number without a rule proves nothing. */
export function proofOfIdentity(evidence: readonly Evidence[]): IdentityProof {
  const numbers = evidence.filter(({ kind }) => kind === 'identity_number');
  const strengths = numbers.flatMap(({ findings }) => findings.flatMap((finding) => strengthOf(finding) ?? []));
  const nothingStands = strengths.length === 0 && !numbers.some(({ outcome }) => outcome === 'clear');
  if (nothingStands || strengths.includes('checksum')) return 'stands';
  const documents = evidence.filter(({ kind, outcome }) => kind === 'document' && outcome !== 'not_applicable');
  if (documents.length === 0) return 'no_document';
  if (strengths.length > 0 && strengths.every((strength) => strength === 'none')) return 'no_rule';
  return documents.every(isUnread) ? 'unread' : 'stands';
}

/** Of a number that was not refused; what a refused one would have proved is of no account. */
function strengthOf({ code, detail }: Finding): unknown {
  return code === 'identity_number.verified' || code === 'identity_number.no_country_rule'
    ? detail?.['strength']
    : undefined;
}

/** Its front is a PDF, which was looked at for safety only. */
function isUnread({ findings }: Evidence): boolean {
  return findings.some(({ code, field }) => code === 'document.pdf_not_rendered' && field?.endsWith('.front_doc'));
}
