import type { FaceMatcher, FaceOutcome } from './face-matcher';

/**
 * A matcher that looks at nothing, for trying out what becomes of an answer. Whatever it is told to answer, it says that it is
 * a fake, and so does the finding for staff.
 *
 * @param answer what it answers; `unavailable` is thrown, as an adapter does that could not find out
 */
export function createFakeFaceMatcher(answer: FaceOutcome | 'unavailable'): FaceMatcher {
  return {
    name: 'fake',
    async compare() {
      if (answer === 'unavailable') throw new Error('The fake face matcher was asked to be unavailable');
      return { outcome: answer, why: 'fake_matcher' };
    },
    async close() {},
  };
}
