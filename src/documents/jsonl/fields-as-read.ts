import type { DocumentFacts } from '../judge/document-facts';
import type { IdentitySource, SourceDate } from '../judge/identity-source';

/** What the document says, each field from the surest source that has it; null where none has. */
export interface FieldsAsRead {
  readonly surname: string | null;
  readonly given_names: string | null;
  readonly full_name: string | null;
  readonly document_number: string | null;
  /** `YYYY-MM-DD`; `?` stands for digits that the document itself leaves open. */
  readonly birth_date: string | null;
  readonly issue_date: string | null;
  readonly expiry_date: string | null;
  readonly sex: 'M' | 'F' | 'X' | null;
  /** As it stands in the zone (ICAO code) or in the print. */
  readonly nationality: string | null;
  /** Of the issuer: ISO 3166-1 alpha-3, or `UTO`. */
  readonly country: string | null;
}

/**
 * Barcodes go before zones, zones before print, and within one order what was read surely before what was not. A zone that
 * does not agree with itself comes last.
 *
 * @param sources of `judgeDocument`
 */
export function fieldsAsRead(facts: DocumentFacts, sources: readonly IdentitySource[]): FieldsAsRead {
  const isUnsound = ({ from, side }: IdentitySource): boolean =>
    from === 'zone' && facts.zones.some((zone) => zone.side === side && zone.mrz.problems.length > 0);
  const ordered = [...sources.filter((source) => !isUnsound(source)), ...sources.filter(isUnsound)];
  const surest = <T extends { readonly sure: boolean }>(values: readonly (T | undefined)[]): T | undefined =>
    values.find((value) => value?.sure === true) ?? values.find((value) => value !== undefined);
  const day = (dates: readonly (SourceDate | undefined)[]): string | null => surest(dates)?.iso ?? null;
  const names = ordered.map(({ name }) => name);
  // What is cut off at the end of its field stands whole elsewhere, perhaps.
  const name = surest(names.filter((each) => each?.truncated !== true)) ?? surest(names);
  const { family, given, full } = name ?? {};
  const joined = [given, family].filter((part) => part !== undefined && part !== '').join(' ');
  const zone = facts.zones.find(({ mrz }) => mrz.problems.length === 0) ?? facts.zones[0];
  const ofPrint = facts.prints.map(({ fields }) => fields);
  const sex = ordered.find((source) => source.sex !== undefined)?.sex;
  const isOpen = zone?.mrz.sex === 'X' || ofPrint.some((fields) => fields.sex?.value === 'X');
  return {
    surname: family ?? null,
    given_names: given ?? null,
    full_name: full ?? (joined === '' ? null : joined),
    // Blanks and hyphens of a number stand in the zone as fillers (ICAO Doc 9303-3, 4.3).
    document_number: surest(ordered.map(({ number }) => number))?.value.replaceAll('<', ' ') ?? null,
    birth_date: day(ordered.map(({ birthDate }) => birthDate)),
    issue_date: day(ordered.map(({ issueDate }) => issueDate)),
    expiry_date: day(ordered.map(({ expiryDate }) => expiryDate)),
    sex: sex ?? (isOpen ? 'X' : null),
    nationality: zone?.mrz.nationality ?? ofPrint.map(({ nationality }) => nationality?.value).find(Boolean) ?? null,
    country: ordered.find((source) => source.country !== undefined)?.country ?? null,
  };
}
