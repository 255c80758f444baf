import type { PartyDecision } from '../../src/domain/decision';
import { partyStanding } from '../../src/domain/party-standing';

const CHANGED = { changedAt: '2026-11-23T08:15:49.238398+00:00' };
const LATER = '2026-11-23T08:15:50.004112+00:00';
const about = (outcome: PartyDecision['outcome'], required = true): PartyDecision => ({ id: 'p', required, outcome });

test.each([
  [about('approve'), 'clear'],
  [about('approve', false), 'not_required'],
  [about('request_information'), 'information_needed'],
  [about('refer'), 'in_review'],
  [about('decline', false), 'declined'],
])('whom the policy decided about as %j is %s', (decided, standing) => {
  expect(partyStanding(CHANGED, { decidedAt: LATER, about: decided })).toBe(standing);
});

test('who was changed after the decision, or is not in it, or was never decided about, is pending', () => {
  expect(partyStanding({ changedAt: LATER }, { decidedAt: CHANGED.changedAt, about: about('approve') })).toBe(
    'pending',
  );
  expect(partyStanding(CHANGED, { decidedAt: LATER, about: undefined })).toBe('pending');
  expect(partyStanding(CHANGED, undefined)).toBe('pending');
});

test('what a decision looked at is decided, whatever two clocks say', () => {
  const decision = { decidedAt: CHANGED.changedAt, about: about('approve'), sawAll: true };
  expect(partyStanding({ changedAt: LATER }, decision)).toBe('clear');
});
