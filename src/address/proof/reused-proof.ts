import { type CheckResult, gravestOutcome } from '../../domain/evidence';

/** The same file was sent for another customer too: people who live together have one bill, so a person compares the two. */
export function withReusedProof(result: CheckResult, field: string): CheckResult {
  return {
    ...result,
    outcome: gravestOutcome([result.outcome, 'consider']),
    findings: [
      ...result.findings.filter(({ code }) => code !== 'address.proof_verified'),
      {
        code: 'address.proof_reused',
        severity: 'critical',
        field,
        retryable: false,
        customer_message: 'A colleague of ours will look at this document: there is nothing you need to do now.',
        staff_note: 'The same file was sent as the proof of somebody else: compare the two before deciding.',
      },
    ],
  };
}
