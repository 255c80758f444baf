/** Inputs as decisions before related parties saw them, the same ones every time: nothing here may ever change. */
import type { DecisionContext, DecisionInput, VerdictEffect } from '../../../src/domain/decision';
import type { CheckKind, CheckOutcome, Evidence, Finding } from '../../../src/domain/evidence';

const KINDS: readonly CheckKind[] = [
  'document',
  'identity_number',
  'address',
  'screening',
  'contact',
  'funds',
  'registration',
  'ownership',
];
const OUTCOMES: readonly CheckOutcome[] = [
  'clear',
  'clear',
  'clear',
  'consider',
  'hit',
  'unavailable',
  'not_applicable',
];
const CODES = [
  'document.verified',
  'document.blurred',
  'document.expired',
  'document.expires_soon',
  'document.portrait_reused',
  'identity_number.verified',
  'identity_number.no_country_rule',
  'address.state_missing',
  'address.proof_verified',
  'screening.possible_match',
  'screening.match_cleared',
  'screening.namesake_set_aside',
  'contact.email_disposable',
  'contact.simulated',
  'funds.pay_contradicts_source',
  'ownership.loop',
];
const ACTIONS: readonly VerdictEffect['action'][] = [
  'approve',
  'decline',
  'request_information',
  'confirm_match',
  'clear_match',
];

export function earlierInputs(count: number): DecisionInput[] {
  let state = 1;
  const below = (end: number) => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return (state >>> 8) % end;
  };
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const maybe = <T extends object>(value: T): T | Record<never, never> => (below(3) === 0 ? value : {});

  const finding = (): Finding => ({
    code: oneOf(CODES),
    severity: oneOf(['info', 'info', 'warning', 'critical'] as const),
    retryable: below(2) === 0,
    ...maybe({ field: oneOf(['phone', 'documents.passport.front_doc', 'documents.national_id.id_number']) }),
    customer_message: 'Please look at this.',
    staff_note: 'Something was found.',
    ...maybe({
      detail: oneOf([
        { strength: 'mrz', birth_date_read: true },
        { strength: 'format' },
        { entry_id: 'sample:1', entry_hash: 'sha256:1', list_kind: 'pep' },
        { days_left: 12 },
      ]),
    }),
  });
  const row = (kind: CheckKind, at: number): Evidence => ({
    id: `row-${at}`,
    verification_id: 'v1',
    subject: oneOf(['customer', 'document:d1', 'document:d2', 'address:a1', 'proof:a1']),
    kind,
    outcome: oneOf(OUTCOMES),
    findings: Array.from({ length: below(3) }, finding),
    input_hash: oneOf(['h1', 'h2']),
    engine: { name: 'test', version: '1' },
    data: {},
    started_at: '2026-01-01T00:00:00Z',
    finished_at: '2026-01-01T00:00:01Z',
    attempt: 1,
  });
  const context = (): DecisionContext => ({
    kind: oneOf(['individual', 'individual', 'business'] as const),
    country: oneOf(['NGA', 'GBR', 'IRN']),
    adult: below(9) > 0,
    identityGiven: below(4) > 0,
    addressGiven: below(4) > 0,
    imageField: 'documents.national_id.front_doc',
    numberField: 'documents.passport.id_number',
    declinedBefore: below(9) === 0,
    ...maybe({ productLevel: 1 + below(4) }),
    ...maybe({ documents: [{ subject: 'document:d1', idType: 'passport' }] }),
    ...maybe({ funds: { sourceOfFunds: oneOf(['salary', 'gambling_proceeds']), occupation: '393011' } }),
    ...(below(6) === 0 && { onlyScreening: true as const }),
  });
  return Array.from({ length: count }, () => ({
    context: context(),
    evidence: KINDS.filter(() => below(4) > 0).map(row),
    ...maybe({ verdict: { action: oneOf(ACTIONS), reasonCode: 'looked_at', requirements: oneOf([[], ['phone']]) } }),
    ...maybe({
      overrides: [
        {
          id: 'o1',
          checkKind: oneOf(KINDS),
          subject: 'document:d1',
          code: oneOf(CODES),
          inputHash: 'h1',
          ...maybe({ field: 'phone' }),
        },
      ],
    }),
    now: '2026-01-01T12:00:00Z',
  }));
}
