import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import { MRZ_LAYOUTS } from '../mrz/mrz-format';
import type { ComparedField } from './compare-print';
import type { Zone } from './document-facts';
import { SURE, spansOfProblem, surenessOf } from './zone-sureness';

/**
 * Whether the zone agrees with itself. Where it does not and every character concerned was read surely, it was made so:
 * `document.mrz_invalid`. Where one was not, it may just be that: `document.mrz_unclear`, to be photographed anew. Never is a
 * character changed to make it fit: what repairs a misread digit repairs a forged one too.
 *
 * Check digits miss one substitution in thirteen. So a number or a date with a doubtful character counts as read only where
 * something else says the same.
 *
 * @param confirmed what the print or the customer says too
 */
export function judgeZone({ read, mrz }: Zone, field: string, confirmed: ReadonlySet<ComparedField>): Finding[] {
  if (mrz.problems.length > 0) {
    const sure = mrz.problems.filter((problem) => surenessOf(read, spansOfProblem(read, problem)) >= SURE);
    return sure.length > 0
      ? [documentFinding('mrz_invalid', field, { problems: [...sure] })]
      : [documentFinding('mrz_unclear', field, { problems: [...mrz.problems] })];
  }
  const { documentNumber, birthDate, expiryDate } = MRZ_LAYOUTS[read.format];
  const spans = { number: documentNumber, birth_date: birthDate, expiry_date: expiryDate };
  const doubtful = Object.entries(spans).flatMap(([name, span]) =>
    surenessOf(read, [span]) < SURE && !confirmed.has(name as ComparedField) ? [name] : [],
  );
  return doubtful.length > 0 ? [documentFinding('mrz_unclear', field, { doubtful })] : [];
}
