import { type CheckResult, gravestOutcome } from '../domain/evidence';
import { documentFinding, outcomeOfFinding } from './document-findings';
import { tamperFinding } from './tamper/tamper-findings';

/** What the caller found among other customers: by file hash or fingerprint, by portrait, and by document number. */
export interface Reuse {
  readonly image: boolean;
  readonly portrait: boolean;
  readonly number: boolean;
}

/** Adds what another customer has sent too. A reused document is never refused unseen: a person compares the two. */
export function withReuse(result: CheckResult, field: string, { image, portrait, number }: Reuse): CheckResult {
  const reused = [
    ...(image ? [documentFinding('image_reused', `${field}.front_doc`)] : []),
    // The same picture has the same portrait in it.
    ...(portrait && !image ? [tamperFinding({ code: 'portrait_reused', detail: {} }, `${field}.front_doc`)] : []),
    ...(number ? [documentFinding('number_reused', `${field}.id_number`)] : []),
  ];
  if (reused.length === 0) return result;
  return {
    ...result,
    outcome: gravestOutcome([result.outcome, ...reused.map(outcomeOfFinding)]),
    findings: [...result.findings.filter(({ code }) => code !== 'document.verified'), ...reused],
  };
}
