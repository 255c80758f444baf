/** Evidence as checks write it, for the tests of what is decided from it. */
import * as fc from 'fast-check';

import type { DecisionContext } from '../../src/domain/decision';
import { CHECK_KINDS, CHECK_OUTCOMES } from '../../src/domain/evidence';
import type { CheckKind, CheckOutcome, Evidence, Finding } from '../../src/domain/evidence';

export const PERSON: DecisionContext = {
  kind: 'individual',
  country: 'NGA',
  adult: true,
  identityGiven: true,
  addressGiven: true,
  imageField: 'documents.national_id.front_doc',
  numberField: 'documents.national_id.id_number',
  declinedBefore: false,
};
export const COMPANY: DecisionContext = { ...PERSON, kind: 'business', country: 'GBR' };

export function finding(code: string, changes: Partial<Finding> = {}): Finding {
  return {
    code,
    severity: 'warning',
    retryable: false,
    customer_message: 'Something is not right.',
    staff_note: `Note of ${code}.`,
    ...changes,
  };
}

/** What the customer can put right. */
export function mendable(code: string, field: string): Finding {
  return finding(code, { retryable: true, field });
}

export function check(
  kind: CheckKind,
  outcome: CheckOutcome,
  findings: readonly Finding[] = [],
  subject = 'customer',
): Evidence {
  return {
    id: `${kind}/${subject}`,
    verification_id: 'v1',
    subject,
    kind,
    outcome,
    findings,
    input_hash: 'h',
    engine: { name: 'test', version: '1' },
    data: {},
    started_at: '2026-01-01T00:00:00Z',
    finished_at: '2026-01-01T00:00:01Z',
    attempt: 1,
  };
}

export const VERIFIED = finding('identity_number.verified', { severity: 'info', detail: { strength: 'checksum' } });
export const FORMAT_ONLY = finding('identity_number.verified', { severity: 'info', detail: { strength: 'format' } });
export const NO_RULE = finding('identity_number.no_country_rule', { severity: 'info', detail: { strength: 'none' } });
export const MATCH = finding('screening.possible_match', {
  detail: { entry_id: 'sample:1', entry_hash: 'sha256:1', list: 'sample' },
});

/** Everything that a person needs, and all of it clear. */
export const ALL_CLEAR: readonly Evidence[] = [
  check('contact', 'clear'),
  check('identity_number', 'clear', [VERIFIED]),
  check('address', 'clear', [], 'address:a1'),
  check('screening', 'clear'),
];

/** The same with rows put in the place of those of their kind. */
export function allClearBut(...rows: readonly Evidence[]): Evidence[] {
  return [...ALL_CLEAR.filter(({ kind }) => !rows.some((row) => row.kind === kind)), ...rows];
}

const aFinding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom('document.blurred', 'address.region_unknown', 'screening.possible_match', 'contact.odd'),
    severity: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
    retryable: fc.boolean(),
    field: fc.option(fc.constantFrom('phone', 'address.state', 'documents.passport.front_doc'), { nil: undefined }),
    detail: fc.constantFrom(undefined, { strength: 'format' }, { entry_id: 'sample:1', entry_hash: 'sha256:1' }),
  })
  .map(({ field, detail, ...rest }) =>
    finding(rest.code, { ...rest, ...(field && { field }), ...(detail && { detail }) }),
  );

const someFindings = fc.array(fc.oneof(aFinding, fc.constantFrom(VERIFIED, FORMAT_ONLY, NO_RULE, MATCH)), {
  maxLength: 3,
});

/** Any row that could be stored, sensible or not. */
export const anyRow: fc.Arbitrary<Evidence> = fc
  .tuple(fc.constantFrom(...CHECK_KINDS), fc.constantFrom(...CHECK_OUTCOMES), someFindings, fc.nat({ max: 2 }))
  .map(([kind, outcome, findings, subject]) => check(kind, outcome, findings, `subject:${subject}`));

export const anyEvidence: fc.Arbitrary<Evidence[]> = fc.oneof(
  fc.array(anyRow, { maxLength: 8 }),
  // Mostly clear, so that approvals are reached often.
  fc.array(anyRow, { maxLength: 2 }).map((rows) => [...ALL_CLEAR, ...rows]),
  fc.subarray([...ALL_CLEAR, check('funds', 'clear')]),
);

export const anyContext: fc.Arbitrary<DecisionContext> = fc
  .record({
    kind: fc.constantFrom('individual' as const, 'business' as const),
    adult: fc.boolean(),
    identityGiven: fc.boolean(),
    addressGiven: fc.boolean(),
    declinedBefore: fc.boolean(),
    country: fc.constantFrom('NGA', 'GBR', 'IRN'),
  })
  .map((facts) => ({ ...PERSON, ...facts }));

/** Doubts of every weight. */
export const anyDoubt: fc.Arbitrary<Finding> = aFinding.filter(({ severity }) => severity !== 'info');
