import { gravestOutcome } from '../../domain/evidence';
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
      const sealed = { ...one.result.sealed, ...(other.result.sealed && { [second.name]: other.result.sealed }) };
      return {
        result: {
          outcome: gravestOutcome([one.result.outcome, other.result.outcome]),
          findings: [...one.result.findings, ...other.result.findings],
          engine: {
            name: `${one.result.engine.name}+${other.result.engine.name}`,
            version: `${one.result.engine.version}+${other.result.engine.version}`,
          },
          data: { ...one.result.data, ...other.result.data },
          ...(Object.keys(sealed).length > 0 && { sealed }),
        },
        fingerprints: [...one.fingerprints, ...other.fingerprints],
      };
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
