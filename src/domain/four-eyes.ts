import type { VerdictAction } from './review-views';

/**
 * Whether a second person has to agree. Asking the customer for something decides nothing and can be done again, so it
 * takes one person wherever it is asked.
 */
export function needsSecond(action: VerdictAction, fourEyes: boolean): boolean {
  return fourEyes && action !== 'request_information';
}
