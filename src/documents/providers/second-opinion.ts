import { bothResults } from '../../domain/both-results';
import type { DocumentProvider } from './document-provider';

/**
 * Two providers asked about every document, one beside the other: all findings of both count, and the graver outcome holds.
 * When one of them cannot find out, the check is `unavailable`: the other's `clear` does not stand alone.
 */
export function withSecondOpinion(first: DocumentProvider, second: DocumentProvider): DocumentProvider {
  return {
    name: `${first.name}+${second.name}`,
    async check(document, signal) {
      const [one, other] = await Promise.all([first.check(document, signal), second.check(document, signal)]);
      const straightened = one.straightened ?? other.straightened;
      return {
        result: bothResults(one.result, other.result, second.name),
        fingerprints: [...one.fingerprints, ...other.fingerprints],
        ...(straightened && { straightened }),
      };
    },
  };
}
