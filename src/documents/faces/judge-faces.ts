import type { Finding, JsonObject } from '../../domain/evidence';
import { FACE_OUTCOMES, FACE_REASONS, type FaceComparison, type FaceOutcome } from './face-matcher';

const NO_LIVENESS =
  'This is no liveness test: a printed photo of the holder, or one on a screen, passes it as the holder does.';
const RECEIVED = 'Your selfie was received.';
const FAKE = 'A fake answered: nobody has compared anything.';

const SENTENCES = {
  alike: {
    severity: 'info',
    customer: RECEIVED,
    staff:
      'To a program, the selfie and the portrait of the document look alike; so do many people who are not the same.',
  },
  unlike: {
    severity: 'warning',
    customer: 'A colleague of ours will look at this document: there is nothing you need to do now.',
    staff: 'To a program, the selfie and the portrait of the document do not look alike: compare the two yourself.',
  },
  not_compared: {
    severity: 'info',
    customer: RECEIVED,
    staff: 'The selfie was not compared with the portrait of the document: nothing is known from it.',
  },
} as const satisfies Record<FaceOutcome, Pick<Finding, 'severity'> & { customer: string; staff: string }>;

/**
 * What a comparison is worth, as a finding `document.face_alike`, `document.face_unlike` or `document.face_not_compared`.
 *
 * Two faces that look alike are a remark, and no reason to approve anybody; two that do not are a doubt that a person
 * settles, and no reason to decline. Nothing is asked of the customer: another selfie would be no better evidence.
 *
 * @param comparison of a matcher; an answer that is not of the port's shape is taken for none
 * @param field path of the request's field, for example `documents.passport.front_doc`
 */
export function judgeFaces(comparison: FaceComparison, field: string): Finding {
  const { outcome, similarity, why } = understood(comparison);
  const { severity, customer, staff } = SENTENCES[outcome];
  const detail: JsonObject = {
    ...(similarity !== undefined && { similarity: Math.round(similarity * 100) / 100 }),
    ...(why && { why }),
  };
  return {
    code: `document.face_${outcome}`,
    severity,
    field,
    retryable: false,
    customer_message: customer,
    staff_note: [...(why === 'fake_matcher' ? [FAKE] : []), staff, NO_LIVENESS].join(' '),
    detail,
  };
}

/** Adapters are foreign code: what they answer beyond the port's words never reaches evidence. */
function understood({ outcome, similarity, why }: FaceComparison): FaceComparison {
  const isKnown = FACE_OUTCOMES.includes(outcome) && (why === undefined || FACE_REASONS.includes(why));
  const isMeasure = similarity === undefined || (similarity >= 0 && similarity <= 1);
  if (!isKnown || !isMeasure) return { outcome: 'not_compared', why: 'answer_malformed' };
  return { outcome, ...(similarity !== undefined && { similarity }), ...(why !== undefined && { why }) };
}
