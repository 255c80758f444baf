import * as fc from 'fast-check';

import { decide } from './decide';
import type { Decision, VerdictEffect } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import {
  ALL_CLEAR,
  allClearBut,
  anyContext,
  anyEvidence,
  check,
  finding,
  MATCH,
  mendable,
  PERSON,
} from '../domain/sample-evidence';

const DOUBTED = [...ALL_CLEAR, check('funds', 'consider', [finding('funds.contradiction')])];
const MATCHED = allClearBut(check('screening', 'hit', [MATCH]));

const judged = (
  action: VerdictEffect['action'],
  evidence: readonly Evidence[],
  requirements: string[] = [],
): Decision => decide({ context: PERSON, evidence, verdict: { action, reasonCode: 'looked_at', requirements } });

test('a reviewer who approves accepts the doubts, under their own reason', () => {
  const evidence = [
    ...DOUBTED,
    check('document', 'consider', [mendable('document.blurred', 'documents.nin.front_doc')]),
  ];
  expect(judged('approve', evidence)).toMatchObject({
    outcome: 'approve',
    reasons: [{ code: 'looked_at', message: 'A reviewer chose approve.' }],
    requirements: { currently_due: [], errors: [] },
  });
});

test('no approval steps over a list match that nobody has judged', () => {
  expect(judged('approve', MATCHED)).toMatchObject({ outcome: 'refer', reasons: [{ code: 'screening.match_open' }] });
});

test('no approval steps over what the policy declines', () => {
  const verdict = { action: 'approve', reasonCode: 'looked_at', requirements: [] } as const;
  expect(decide({ context: { ...PERSON, adult: false }, evidence: DOUBTED, verdict }).outcome).toBe('decline');
});

test('a reviewer who declines restricts; one who confirms a match locks as well', () => {
  expect(judged('decline', DOUBTED)).toMatchObject({ outcome: 'decline', lock: false });
  expect(judged('confirm_match', MATCHED)).toMatchObject({ outcome: 'decline', lock: true });
});

test('a reviewer asks for what they name, each with a sentence', () => {
  expect(judged('request_information', DOUBTED, ['address.document', 'phone'])).toMatchObject({
    outcome: 'request_information',
    requirements: {
      currently_due: ['address.document', 'phone'],
      errors: [
        { code: 'looked_at', field: 'address.document', retryable: true },
        { code: 'looked_at', field: 'phone', retryable: true },
      ],
    },
  });
});

test('asking for nothing approves nobody', () => {
  expect(judged('request_information', ALL_CLEAR).outcome).toBe('refer');
});

test('a cleared match leaves the decision to the evidence', () => {
  expect(judged('clear_match', DOUBTED).reasons).toMatchObject([
    { code: 'funds.contradiction', message: 'Note of funds.contradiction.' },
  ]);
  expect(judged('clear_match', MATCHED).outcome).toBe('refer');
});

test('an action that nobody knows approves nobody', () => {
  expect(judged('wave_through' as VerdictEffect['action'], ALL_CLEAR).outcome).toBe('refer');
});

test('only an approving verdict approves what the evidence does not', () => {
  const anyVerdict = fc.record({
    action: fc.constantFrom('decline', 'request_information', 'confirm_match', 'clear_match'),
    reasonCode: fc.constant('looked_at'),
    requirements: fc.subarray(['phone', 'address']),
  }) as fc.Arbitrary<VerdictEffect>;
  fc.assert(
    fc.property(anyContext, anyEvidence, anyVerdict, (context, evidence, verdict) => {
      const alone = decide({ context, evidence }).outcome;
      if (alone !== 'approve') expect(decide({ context, evidence, verdict }).outcome).not.toBe('approve');
    }),
  );
});
