import type { LetterLine } from '../../address/proof/letter-line';
import { findPhrase, phraseText } from '../../address/proof/phrase-index';
import { CERTIFICATE_TITLES, EXTRACT_TITLES } from './certificate-phrases';

/** `extract`: what a register says on a day, which has to be recent. */
export type CertificateKind = 'certificate' | 'extract' | 'unknown';

/** What document it is, by its words. Where it has words of both, it is what the higher ones say, and larger ones count more. */
export function findCertificateKind(lines: readonly LetterLine[]): CertificateKind {
  const found = lines.flatMap((line) => {
    const text = phraseText(line.text);
    const longest = (phrases: readonly string[]): number =>
      Math.max(0, ...phrases.filter((phrase) => findPhrase(text, phrase) !== undefined).map(({ length }) => length));
    const [certificate, extract] = [longest(CERTIFICATE_TITLES), longest(EXTRACT_TITLES)];
    if (certificate === 0 && extract === 0) return [];
    const weight = (line.bottom - line.top) * (1.5 - line.depth) - 1000 * line.page;
    return [{ kind: certificate >= extract ? ('certificate' as const) : ('extract' as const), weight }];
  });
  return found.toSorted((one, other) => other.weight - one.weight)[0]?.kind ?? 'unknown';
}
