/**
 * The policy that ships against the rules as they were written by hand before it (ADR 14), over any evidence. Three things
 * it decides otherwise, each stricter; they are left out here, and have tests of their own:
 *  - a finding that no rule names is for a person, and was asked of the customer where it looked mendable;
 *  - a list match counts however little its check made of it;
 *  - what is new: product levels, a proof of address for a country of high risk, points for more than country and funds.
 */
import * as fc from 'fast-check';

import type { Decision, DecisionContext, DecisionInput, VerdictEffect } from '../../src/domain/decision';
import { CHECK_KINDS, CHECK_OUTCOMES } from '../../src/domain/evidence';
import type { Evidence, Finding } from '../../src/domain/evidence';
import { KNOWN_FINDINGS } from '../../src/policy/known-findings';
import {
  ALL_CLEAR,
  anyContext,
  check,
  FORMAT_ONLY,
  finding,
  MATCH,
  NO_RULE,
  VERIFIED,
} from '../domain/sample-evidence';
import { decide as decideByHand } from './hand-written-decision';
import { decide } from './decide';

const isOfScreening = (code: string) => code.startsWith('screening.');
/** No check gave these then. */
const isOfOwnership = (code: string) => code.startsWith('ownership.');
/** Then nobody asked for a proof that a business exists. */
const EXISTS = check(
  'registration',
  'clear',
  [finding('registration.registry_verified', { severity: 'info' })],
  'register',
);

/** As the engines give them: one that calls a finding mendable names its field, and never of what a person must judge. */
const anyFindingWith = (codes: readonly string[]): fc.Arbitrary<Finding> =>
  fc
    .record({
      code: fc.constantFrom(...codes),
      severity: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
      field: fc.option(fc.constantFrom('phone', 'address.state', 'documents.passport.front_doc'), { nil: undefined }),
      retryable: fc.boolean(),
      detail: fc.constantFrom(undefined, { strength: 'format' }, { strength: 'mrz' }, { strength: 'none' }),
    })
    .map(({ code, severity, field, retryable, detail }) => {
      const weight = severity === 'info' && !isRemark(code) ? 'warning' : severity;
      const changes = { ...(field && { field }), ...(detail && { detail }) };
      return finding(code, { ...changes, severity: weight, retryable: retryable && isMendable(code) });
    });

/** No engine gives matches, doubts about a name, or that it could not find out, as a mere remark. */
function isRemark(code: string): boolean {
  const isDoubt = /^screening\.(no_name|name_|match$|possible_match|further|namesake_set)/.test(code);
  return !isDoubt && !code.endsWith('.unavailable');
}

/** Asked of the customer by the policy that ships, and not of the kind that only a person can settle. */
function isMendable(code: string): boolean {
  const asked = finding(code, { retryable: true, field: 'phone' });
  const row = check('contact', 'consider', [asked]);
  return decide({ context: ANYBODY, evidence: [...ALL_CLEAR, row] }).outcome === 'request_information';
}

const ANYBODY: DecisionContext = {
  kind: 'individual',
  country: 'NGA',
  adult: true,
  identityGiven: true,
  addressGiven: true,
  imageField: 'documents.passport.front_doc',
  numberField: 'documents.passport.id_number',
  declinedBefore: false,
};

const FINDINGS = {
  screening: fc.oneof(anyFindingWith(KNOWN_FINDINGS.filter(isOfScreening)), fc.constant(MATCH)),
  // Letters that prove an address are read as documents are: their findings are of another name than their check.
  others: fc.oneof(
    anyFindingWith(KNOWN_FINDINGS.filter((code) => !isOfScreening(code) && !isOfOwnership(code))),
    fc.constantFrom(VERIFIED, FORMAT_ONLY, NO_RULE),
  ),
};

const anyRow = fc
  .tuple(fc.constantFrom(...CHECK_KINDS), fc.constantFrom(...CHECK_OUTCOMES), fc.nat({ max: 2 }))
  .chain(([kind, outcome, subject]) =>
    fc
      .array(FINDINGS[kind === 'screening' ? 'screening' : 'others'], { maxLength: 3 })
      .map((findings) => check(kind, outcome, findings, `subject:${subject}`)),
  );

const anyKnownEvidence: fc.Arbitrary<Evidence[]> = fc.oneof(
  fc.uniqueArray(anyRow, { maxLength: 8, selector: ({ kind, subject }) => `${kind} ${subject}` }),
  fc.array(anyRow, { maxLength: 2 }).map((rows) => [...ALL_CLEAR, ...rows]),
  fc.subarray([...ALL_CLEAR]),
);

const anyFunds = fc.option(
  fc.record({ sourceOfFunds: fc.constantFrom('salary', 'gambling_proceeds', 'someone_elses_funds') }),
  { nil: undefined },
);
const anyCustomer: fc.Arbitrary<DecisionContext> = fc
  .tuple(anyContext, anyFunds, fc.boolean())
  .map(([context, funds, onlyScreening]) => ({
    ...context,
    ...(funds && { funds }),
    ...(onlyScreening && { onlyScreening: true as const }),
  }));

const anyVerdict: fc.Arbitrary<VerdictEffect | undefined> = fc.option(
  fc.record({
    action: fc.constantFrom(
      'approve' as const,
      'decline' as const,
      'request_information' as const,
      'confirm_match' as const,
      'clear_match' as const,
    ),
    reasonCode: fc.constant('looked_at'),
    requirements: fc.subarray(['phone', 'address']),
  }),
  { nil: undefined },
);

const NEW_CODES: ReadonlySet<string> = new Set([
  'address.proof_missing',
  'check.address_unproven',
  'registration.existence_unproven',
]);

/** What both say alike. The order of reasons is the policy's now; the new question about high risk is left out. */
function essence(decision: Omit<Decision, 'requirements' | 'fourEyes'> & { requirements: object }) {
  const { outcome, queue, lock, risk, reasons, requirements } = decision;
  const { currently_due, eventually_due, errors } = requirements as Decision['requirements'];
  const old = ({ code }: { code: string }) => !NEW_CODES.has(code);
  const isNew = (field: string) =>
    errors.some((error) => error.field === field) && !errors.some((error) => old(error) && error.field === field);
  return {
    outcome,
    queue,
    lock,
    tier: risk.tier,
    reasons: reasons
      .filter(old)
      // Of several messages for one code the last stands: which that is, is the order of the policy.
      .map(({ code, message }) => (code === 'identity_number.no_country_rule' ? code : `${code} ${message}`))
      .toSorted(),
    due: currently_due.filter((field) => !isNew(field)).toSorted(),
    later: [...eventually_due].toSorted(),
    errors: errors
      .filter(old)
      .map((error) => JSON.stringify(error))
      .toSorted(),
  };
}

test('the policy that ships decides as the rules before it did, with a verdict and without', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(anyCustomer, anyKnownEvidence, anyVerdict, (context, rows, verdict) => {
      const evidence = context.kind === 'business' ? [...rows, EXISTS] : rows;
      const input: Omit<DecisionInput, 'now'> = { context, evidence, ...(verdict && { verdict }) };
      const decided = decide(input);
      outcomes.add(decided.outcome);
      expect(essence(decided)).toEqual(essence(decideByHand(input)));
    }),
    { numRuns: 3000 },
  );
  expect([...outcomes].toSorted()).toEqual(['approve', 'decline', 'refer', 'request_information']);
});

test('a finding that no rule names was asked for where it looked mendable, and is for a person now', () => {
  const row = check('document', 'consider', [finding('document.brand_new', { retryable: true, field: 'phone' })]);
  const input = { context: ANYBODY, evidence: [...ALL_CLEAR, row] };
  expect([decideByHand(input).outcome, decide(input).outcome]).toEqual(['request_information', 'refer']);
});

test('a list match that its check makes nothing of is no longer passed over', () => {
  const evidence = [...ALL_CLEAR.slice(0, 3), check('screening', 'clear', [{ ...MATCH, severity: 'info' }])];
  const input = { context: ANYBODY, evidence };
  expect([decideByHand(input).outcome, decide(input).outcome]).toEqual(['approve', 'refer']);
});
