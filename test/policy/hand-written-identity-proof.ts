/** What the number and the documents of a person prove together. Pure; see evidence.ts for what that means here. */
import type { Evidence, Finding } from '../../src/domain/evidence';

/**
 * - `stands`: nothing is missing beside what the checks say themselves;
 * - `no_document`: no number has a check digit, and there is no document beside it;
 * - `no_rule`: no rule is known for any number, and no document was read by machine that would prove it.
 */
export type IdentityProof = 'stands' | 'no_document' | 'no_rule';

/**
 * A check digit stands alone, a form needs the document beside it, and a number without a rule needs one whose
 * machine-readable zone or barcode was read: those have check digits or a fixed form of their own.
 */
export function proofOfIdentity(evidence: readonly Evidence[]): IdentityProof {
  const numbers = evidence.filter(({ kind }) => kind === 'identity_number');
  const strengths = numbers.flatMap(({ findings }) => findings.flatMap((finding) => strengthOf(finding) ?? []));
  const nothingStands = strengths.length === 0 && !numbers.some(({ outcome }) => outcome === 'clear');
  if (nothingStands || strengths.includes('checksum')) return 'stands';
  const documents = evidence.filter(({ kind, outcome }) => kind === 'document' && outcome !== 'not_applicable');
  if (documents.length === 0) return 'no_document';
  const hasRule = strengths.length === 0 || strengths.some((strength) => strength !== 'none');
  return hasRule || documents.some(isReadByMachine) ? 'stands' : 'no_rule';
}

/** Of a number that was not refused; what a refused one would have proved is of no account. */
function strengthOf({ code, detail }: Finding): unknown {
  return code === 'identity_number.verified' || code === 'identity_number.no_country_rule'
    ? detail?.['strength']
    : undefined;
}

/** Clear, and read from a zone or a barcode: print alone is drawn by anybody. */
function isReadByMachine({ outcome, findings }: Evidence): boolean {
  return (
    outcome === 'clear' &&
    findings.some(
      ({ code, detail }) =>
        code === 'document.verified' && (detail?.['strength'] === 'mrz' || detail?.['strength'] === 'barcode'),
    )
  );
}
