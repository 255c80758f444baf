/** A listed name with another birth date: somebody else when a document proves that date, and a match when none does. */
import type { CheckOutcome, Evidence } from '../../src/domain/evidence';
import { allClearBut, check, finding, PERSON } from '../domain/sample-evidence';
import { decide, NOW } from './decide';
import { policyOf } from './policy-text';

const NAMESAKE = finding('screening.namesake_set_aside', {
  detail: { entry_id: 'sample:1', entry_hash: 'sha256:1', list: 'sample' },
});
const SCREENED = check('screening', 'clear', [NAMESAKE]);

const passport = (outcome: CheckOutcome, isRead: boolean) =>
  check(
    'document',
    outcome,
    [finding('document.verified', { severity: 'info', detail: { strength: 'mrz', birth_date_read: isRead } })],
    'document:d1',
  );
const decided = (...rows: readonly Evidence[]) => decide({ context: PERSON, evidence: allClearBut(SCREENED, ...rows) });

test('counts as somebody else when a clear document says the birth date', () => {
  expect(decided(passport('clear', true))).toMatchObject({ outcome: 'approve', reasons: [] });
});

test.each<[string, readonly Evidence[]]>([
  ['there is no document', []],
  ['the document is clear and its birth date was not read', [passport('clear', false)]],
  ['the document is not clear', [passport('consider', true)]],
  ['the document could not be looked at', [check('document', 'unavailable', [], 'document:d1')]],
  ['somebody else’s check says it', [{ ...passport('clear', true), kind: 'address' }]],
])('is a match for those who judge matches when %s', (_when, rows) => {
  const decision = decided(...rows);
  expect(decision).toMatchObject({ outcome: 'refer', queue: 'sanctions' });
  expect(decision.reasons.map(({ code }) => code)).toContain('screening.namesake_set_aside');
});

test('no approval steps over one that nothing proves, and one that is proven stands in nobody’s way', () => {
  const verdict = { action: 'approve', reasonCode: 'looked_at', requirements: [] } as const;
  const judged = (...rows: readonly Evidence[]) =>
    decide({ context: PERSON, evidence: allClearBut(SCREENED, ...rows), verdict });
  expect(judged()).toMatchObject({ outcome: 'refer', reasons: [{ code: 'screening.match_open' }] });
  expect(judged(passport('clear', true)).outcome).toBe('approve');
});

test('no policy counts an unproven one as clear, and nobody overrides one', () => {
  const lax = policyOf({ findings: 'findings:\n  - { code: screening.namesake_set_aside, then: clear }' });
  const input = { context: PERSON, evidence: [SCREENED], now: NOW };
  expect(lax.decide(input).outcome).toBe('refer');
  expect(lax.explain(input).rules.find(({ code }) => code === NAMESAKE.code)).toMatchObject({
    effect: 'refer',
    whyNotOverride: 'list_match',
  });
});

test('when lists alone have changed, the document that the approval rests on still proves the birth date', () => {
  const context = { ...PERSON, onlyScreening: true } as const;
  const proven = [SCREENED, passport('clear', true)];
  expect(decide({ context, evidence: proven }).outcome).toBe('approve');
  expect(decide({ context, evidence: [SCREENED] })).toMatchObject({ outcome: 'refer', queue: 'sanctions' });
});
