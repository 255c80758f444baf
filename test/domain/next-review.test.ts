import fc from 'fast-check';

import { nextReviewAt } from '../../src/domain/next-review';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { RISK_TIERS } from '../../src/domain/verification';

const NOW = new Date('2026-11-26T12:00:00Z');
const SHIPPED = shippedPolicy().reviewEvery;
const EVERY = { low: 1_000, medium: 100, high: 10 };

test('the riskier a customer, the sooner the review', () => {
  expect(nextReviewAt(NOW, 'low', EVERY, [])).toBe('2026-11-26T12:00:01.000Z');
  expect(nextReviewAt(NOW, 'medium', EVERY, [])).toBe('2026-11-26T12:00:00.100Z');
  expect(nextReviewAt(NOW, 'high', EVERY, [])).toBe('2026-11-26T12:00:00.010Z');
  const months = (tier: 'low' | 'medium' | 'high') =>
    Math.round((Date.parse(nextReviewAt(NOW, tier, SHIPPED, [])) - NOW.getTime()) / (86_400_000 * 30.4375));
  expect(RISK_TIERS.map(months)).toEqual([36, 24, 12]);
});

test.each([
  ['thirty days before a document expires', ['2027-06-15'], '2027-05-17T00:00:00.000Z'],
  ['before the first of several', ['2028-01-01', '2027-06-15'], '2027-05-17T00:00:00.000Z'],
  ['once it has expired, when that is so near that its bearer was told', ['2026-12-01'], '2026-12-02T00:00:00.000Z'],
  ['today still, on the last day of a document', ['2026-11-26'], '2026-11-27T00:00:00.000Z'],
  ['by the tier, when the document has expired and was accepted so', ['2026-11-25'], '2029-11-25T12:00:00.000Z'],
  ['by the tier, when no day can be read', ['soon', ''], '2029-11-25T12:00:00.000Z'],
  ['by the tier, when the document lasts longer', ['2036-01-01'], '2029-11-25T12:00:00.000Z'],
])('%s', (_, validUntil, at) => {
  expect(nextReviewAt(NOW, 'low', SHIPPED, validUntil)).toBe(at);
});

test('it is always to come, and never later than the tier says', () => {
  const days = fc.array(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }));
  fc.assert(
    fc.property(days, fc.constantFrom(...RISK_TIERS), (dates, tier) => {
      const validUntil = dates.map((date) => date.toISOString().slice(0, 10));
      const at = Date.parse(nextReviewAt(NOW, tier, SHIPPED, validUntil));
      expect(at).toBeGreaterThan(NOW.getTime());
      expect(at).toBeLessThanOrEqual(NOW.getTime() + SHIPPED[tier]);
    }),
  );
});
