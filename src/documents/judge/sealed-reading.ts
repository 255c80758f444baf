import type { JsonObject } from '../../domain/evidence';
import type { DocumentFacts } from './document-facts';
import type { IdentitySource } from './identity-source';

/**
 * What was read, source by source, as a reviewer wants to see it beside the picture. Personal.
 *
 * @param sound those that the judgement rests on; the others, such as a zone whose check digits do not hold, are marked
 */
export function sealedReading(
  { zones, hasBarcode }: DocumentFacts,
  sources: readonly IdentitySource[],
  sound: readonly IdentitySource[],
): JsonObject {
  return {
    zones: zones.map(({ side, read }) => ({ side, lines: [...read.lines], raw_lines: [...read.rawLines] })),
    has_barcode: hasBarcode,
    sources: sources.map((source) => {
      const { from, side, name, birthDate, issueDate, expiryDate, number, sex, country } = source;
      return {
        from,
        side,
        ...(!sound.includes(source) && { doubtful: true }),
        ...(name?.family && { surname: name.family }),
        ...(name?.given && { given_names: name.given }),
        ...(name?.full && { full_name: name.full }),
        ...(birthDate && { birth_date: birthDate.iso }),
        ...(issueDate && { issue_date: issueDate.iso }),
        ...(expiryDate && { expiry_date: expiryDate.iso }),
        ...(number && { number: number.value }),
        ...(sex && { sex }),
        ...(country && { country }),
      };
    }),
  };
}
