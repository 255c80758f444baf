import { CUSTOMER_STATUSES } from '../../src/domain/customer';
import type { CustomerStatus } from '../../src/domain/customer';
import { DECISION_OUTCOMES } from '../../src/domain/decision';
import type { DecisionOutcome } from '../../src/domain/decision';
import { statusAfterDecision, statusWhileVerifying } from '../../src/domain/status';

const decision = (outcome: DecisionOutcome, lock = false) => ({ outcome, lock });

test.each([
  ['approve', 'ACTIVE'],
  ['decline', 'RESTRICTED'],
  ['refer', 'APPROVAL_PENDING'],
  ['request_information', 'APPROVAL_PENDING'],
] as const)('after %s the customer is %s', (outcome, status) => {
  for (const before of ['APPROVAL_PENDING', 'ACTIVE', 'RESTRICTED'] as const) {
    expect(statusAfterDecision(before, decision(outcome), false)).toBe(status);
  }
});

test('a confirmed match locks, under a restriction too', () => {
  expect(statusAfterDecision('APPROVAL_PENDING', decision('decline', true), false)).toBe('LOCKED');
  expect(statusAfterDecision('RESTRICTED', decision('decline', true), true)).toBe('LOCKED');
});

test('whom monitoring looks at stands as they did until it is decided, unless a match restricts the active', () => {
  for (const outcome of ['refer', 'request_information'] as const) {
    expect(statusAfterDecision('ACTIVE', decision(outcome), false, 'keep')).toBe('ACTIVE');
    expect(statusAfterDecision('ACTIVE', decision(outcome), false, 'restrict')).toBe('RESTRICTED');
    for (const before of ['APPROVAL_PENDING', 'RESTRICTED'] as const) {
      expect(statusAfterDecision(before, decision(outcome), false, 'restrict')).toBe(before);
      expect(statusAfterDecision(before, decision(outcome), false, 'keep')).toBe(before);
    }
    expect(statusAfterDecision('ACTIVE', decision(outcome), true, 'keep')).toBe('RESTRICTED');
    expect(statusAfterDecision('LOCKED', decision(outcome), false, 'keep')).toBe('LOCKED');
  }
  expect(statusAfterDecision('RESTRICTED', decision('approve'), false, 'restrict')).toBe('ACTIVE');
  expect(statusAfterDecision('ACTIVE', decision('decline'), false, 'keep')).toBe('RESTRICTED');
});

test('no decision leaves LOCKED', () => {
  for (const outcome of DECISION_OUTCOMES) {
    for (const restricted of [true, false]) {
      expect(statusAfterDecision('LOCKED', decision(outcome), restricted)).toBe('LOCKED');
    }
  }
  expect(statusWhileVerifying('LOCKED', false)).toBe('LOCKED');
});

test('an operator’s restriction outlives every decision and every new verification', () => {
  for (const before of CUSTOMER_STATUSES.filter((status) => status !== 'LOCKED')) {
    for (const outcome of DECISION_OUTCOMES) {
      expect(statusAfterDecision(before, decision(outcome), true)).toBe('RESTRICTED');
    }
    expect(statusWhileVerifying(before, true)).toBe('RESTRICTED');
  }
});

test('while a new verification is open nobody is active', () => {
  expect(CUSTOMER_STATUSES.map((status) => statusWhileVerifying(status, false))).toEqual([
    'APPROVAL_PENDING',
    'APPROVAL_PENDING',
    'APPROVAL_PENDING',
    'LOCKED',
  ]);
});

test('an outcome that nobody knows activates nobody', () => {
  const unknown = decision('wave_through' as DecisionOutcome);
  expect(statusAfterDecision('ACTIVE' satisfies CustomerStatus, unknown, false)).toBe('RESTRICTED');
});
