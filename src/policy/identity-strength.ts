import type { Evidence, Finding } from '../domain/evidence';

/**
 * What the numbers of a person prove by themselves:
 * - `checksum`: a number has a check digit, and stands alone;
 * - `format`: a form was checked and no more, so a document is needed beside it;
 * - `no_rule`: no rule is known for any number, so a document that was read by machine is needed;
 * - `none`: no number stands at all, which its own check says.
 */
export type IdentityStrength = 'checksum' | 'format' | 'no_rule' | 'none';

export function identityStrength(evidence: readonly Evidence[]): IdentityStrength {
  const numbers = evidence.filter(({ kind }) => kind === 'identity_number');
  const strengths = numbers.flatMap(({ findings }) => findings.flatMap((finding) => strengthOf(finding) ?? []));
  if (strengths.includes('checksum')) return 'checksum';
  if (strengths.length === 0) return numbers.some(({ outcome }) => outcome === 'clear') ? 'format' : 'none';
  return strengths.some((strength) => strength !== 'none') ? 'format' : 'no_rule';
}

/** Of a number that was not refused; what a refused one would have proved is of no account. */
function strengthOf({ code, detail }: Finding): unknown {
  return code === 'identity_number.verified' || code === 'identity_number.no_country_rule'
    ? detail?.['strength']
    : undefined;
}

/** Clear, and read from a zone or a barcode, which have check digits or a fixed form of their own: print alone is drawn by anybody. */
export function isReadByMachine({ kind, outcome, findings }: Evidence): boolean {
  return (
    kind === 'document' &&
    outcome === 'clear' &&
    findings.some(
      ({ code, detail }) =>
        code === 'document.verified' && (detail?.['strength'] === 'mrz' || detail?.['strength'] === 'barcode'),
    )
  );
}
