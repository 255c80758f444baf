import type { DecisionContext, DecisionInput } from '../../src/domain/decision';
import type { CheckKind, CheckOutcome, Evidence, Finding } from '../../src/domain/evidence';
import { createChoices } from '../screening/seeded-choices';

const DOUBTS = ['document.blurred', 'document.expired', 'document.name_mismatch', 'document.image_reused'] as const;
const NOW = '2026-11-26T12:00:00Z';

/**
 * Customers as they come: five rows each, seven in ten with nothing in doubt, the others with one to three doubts about
 * their document, and one in twenty with a list match.
 */
export function drawInputs(count: number, seed: number): DecisionInput[] {
  const choose = createChoices(seed);
  return Array.from({ length: count }, (_none, index) => {
    const doubts = choose.below(10) < 7 ? [] : DOUBTS.slice(0, 1 + choose.below(3));
    const isMatched = choose.below(20) === 0;
    const verified = finding('document.verified', 'info', { strength: choose.below(2) === 0 ? 'mrz' : 'printed' });
    const evidence = [
      row(index, 'document', doubts.length > 0 ? 'consider' : 'clear', [
        verified,
        ...doubts.map((code) => finding(code, 'warning')),
      ]),
      row(index, 'identity_number', 'clear', [finding('identity_number.verified', 'info', { strength: 'checksum' })]),
      row(index, 'address', 'clear', [finding('address.proof_not_given', 'info')]),
      row(index, 'screening', isMatched ? 'consider' : 'clear', isMatched ? [MATCH] : []),
      row(index, 'contact', 'clear', []),
    ];
    return { context: CONTEXT, evidence, now: NOW };
  });
}

const CONTEXT: DecisionContext = {
  kind: 'individual',
  country: 'NGA',
  adult: true,
  identityGiven: true,
  addressGiven: true,
  imageField: 'documents.passport.front_doc',
  numberField: 'documents.passport.id_number',
  declinedBefore: false,
  productLevel: 1,
  documents: [{ subject: 'document:d', idType: 'passport' }],
  funds: { sourceOfFunds: 'salary', employmentStatus: 'employed' },
};

function finding(code: string, severity: Finding['severity'], detail: Finding['detail'] = {}): Finding {
  return {
    code,
    severity,
    field: 'documents.passport.front_doc',
    retryable: severity !== 'info',
    customer_message: 'Please send it again.',
    staff_note: 'Drawn for the bench.',
    detail,
  };
}

const MATCH: Finding = {
  ...finding('screening.possible_match', 'warning', { entry_id: 'sample:1', entry_hash: 'sha256:1' }),
  retryable: false,
};

function row(index: number, kind: CheckKind, outcome: CheckOutcome, findings: readonly Finding[]): Evidence {
  return {
    id: `${kind}/${index}`,
    verification_id: `v${index}`,
    subject: kind === 'document' ? 'document:d' : 'customer',
    kind,
    outcome,
    findings,
    input_hash: 'h',
    engine: { name: 'bench', version: '1' },
    data: {},
    started_at: NOW,
    finished_at: NOW,
    attempt: 1,
  };
}
