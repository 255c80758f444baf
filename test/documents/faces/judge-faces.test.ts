import * as fc from 'fast-check';

import { outcomeOfFinding } from '../../../src/documents/document-findings';
import { FACE_OUTCOMES, FACE_REASONS, type FaceComparison } from '../../../src/documents/faces/face-matcher';
import { judgeFaces } from '../../../src/documents/faces/judge-faces';
import { DECISION_OUTCOMES, type Decision } from '../../../src/domain/decision';
import { decide } from '../../policy/decide';
import { ALL_CLEAR, anyContext, anyEvidence, check, PERSON } from '../../domain/sample-evidence';

const FIELD = 'documents.passport.front_doc';

/** Of the port's shape, and what foreign code might answer instead. */
const anyComparison = fc.record(
  {
    outcome: fc.oneof(fc.constantFrom(...FACE_OUTCOMES), fc.string()),
    similarity: fc.oneof(fc.double({ min: 0, max: 1 }), fc.double(), fc.string()),
    why: fc.oneof(fc.constantFrom(...FACE_REASONS), fc.string()),
  },
  { requiredKeys: ['outcome'] },
) as unknown as fc.Arbitrary<FaceComparison>;

const rankOf = ({ outcome }: Decision): number => DECISION_OUTCOMES.indexOf(outcome);

test.each([
  ['alike', 'info', 'not_applicable'],
  ['unlike', 'warning', 'consider'],
  ['not_compared', 'info', 'not_applicable'],
] as const)('faces that are %s are a finding of severity %s, which is worth %s', (outcome, severity, worth) => {
  const found = judgeFaces({ outcome, similarity: 0.456 }, FIELD);
  expect(found).toMatchObject({
    code: `document.face_${outcome}`,
    severity,
    field: FIELD,
    retryable: false,
    detail: { similarity: 0.46 },
  });
  expect(outcomeOfFinding(found)).toBe(worth);
});

test('the note for staff always says that it is no liveness test and what passes it, and never that somebody is somebody', () => {
  fc.assert(
    fc.property(anyComparison, (comparison) => {
      const { staff_note } = judgeFaces(comparison, FIELD);
      expect(staff_note).toMatch(/no liveness test: a printed photo of the holder/);
      expect(staff_note).not.toMatch(/same person|verified|identical|genuine/i);
    }),
  );
});

test('no comparison is ever clear or a hit, asks the customer for anything, or names more than a measure and a reason', () => {
  fc.assert(
    fc.property(anyComparison, (comparison) => {
      const found = judgeFaces(comparison, FIELD);
      expect(['not_applicable', 'consider']).toContain(outcomeOfFinding(found));
      expect(found.retryable).toBe(false);
      const { similarity = 0, why = FACE_REASONS[0], ...nothing } = found.detail as Record<string, unknown>;
      expect([nothing, FACE_REASONS.includes(why as never)]).toEqual([{}, true]);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1_000 },
  );
});

test('no comparison makes a decision milder, or declines anybody', () => {
  fc.assert(
    fc.property(anyComparison, anyEvidence, anyContext, (comparison, evidence, context) => {
      const found = judgeFaces(comparison, FIELD);
      const without = decide({ evidence, context });
      const row = check('document', outcomeOfFinding(found), [found], 'document:selfie');
      const decision = decide({ evidence: [...evidence, row], context });
      expect(rankOf(decision)).toBeGreaterThanOrEqual(rankOf(without));
      expect(decision.outcome === 'decline').toBe(without.outcome === 'decline');
      expect(decision.lock).toBe(without.lock);
    }),
    { numRuns: 1_000 },
  );
});

test('nobody is approved for looking alike, and whoever would be approved and does not look alike goes to a person', () => {
  const decisionWith = (outcome: FaceComparison['outcome'], others = ALL_CLEAR) => {
    const found = judgeFaces({ outcome, similarity: 0.9 }, FIELD);
    return decide({ context: PERSON, evidence: [...others, check('document', outcomeOfFinding(found), [found])] });
  };
  expect(decisionWith('alike', []).outcome).not.toBe('approve');
  expect(decisionWith('alike').outcome).toBe('approve');
  expect(decisionWith('not_compared').outcome).toBe('approve');
  expect(decisionWith('unlike')).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'document.face_unlike' }],
    requirements: { currently_due: [] },
  });
});

test.each([
  ['a similarity that is no number', { outcome: 'alike', similarity: Number.NaN }],
  ['a similarity in per cent', { outcome: 'alike', similarity: 93 }],
  ['an outcome nobody knows', { outcome: 'clear' }],
  ['a reason nobody knows', { outcome: 'alike', why: 'Ada is on both' }],
])('%s is taken for no comparison, and nothing of it is passed on', (_what, comparison) => {
  const found = judgeFaces(comparison as FaceComparison, FIELD);
  expect(found).toMatchObject({ code: 'document.face_not_compared', detail: { why: 'answer_malformed' } });
  expect(JSON.stringify(found)).not.toMatch(/NaN|93|clear|Ada/);
});
