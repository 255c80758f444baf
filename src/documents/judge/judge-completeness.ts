import type { Finding } from '../../domain/evidence';
import { isTaxIdType } from '../../domain/identity-types';
import { documentFinding } from '../document-findings';
import type { DocumentClaims } from './document-claims';
import { type DocumentFacts, isBlank } from './document-facts';
import type { IdentitySource } from './identity-source';
import type { ClaimAgreement } from './judge-claims';

/**
 * Whether enough was read to say anything. A document says who it is about only when its name, birth date and number were
 * read; what was claimed and could not be found on it is not confirmed by anything.
 */
export function judgeCompleteness(
  facts: DocumentFacts,
  sources: readonly IdentitySource[],
  agreement: ClaimAgreement,
  claims: DocumentClaims,
): Finding[] {
  const { idType, field } = claims;
  const image = `${field}.front_doc`;
  // What was refused, or could not be opened, has said so.
  if (facts.prints.length === 0) return [];
  if (isBlank(facts)) return [documentFinding('print_unreadable', image)];
  if (idType === 'passport' && facts.zones.length === 0) return [documentFinding('mrz_missing', image)];
  const read = {
    name: sources.some(({ name }) => name?.sure),
    birth_date: sources.some(({ birthDate }) => birthDate?.sure),
    number: sources.some(({ number }) => number?.sure),
  };
  const confirmed = (claimed: unknown, isRead: boolean, kind: ClaimAgreement['name']): boolean =>
    claimed === undefined ? isRead : kind !== 'unknown';
  const unread = [
    ...(confirmed(claims.name, read.name, agreement.name) ? [] : ['name']),
    // A tax card has no birth date on it.
    ...(isTaxIdType(idType) || confirmed(claims.birthDate, read.birth_date, agreement.birthDate) ? [] : ['birth_date']),
    ...(confirmed(claims.number, read.number, agreement.number) ? [] : ['number']),
  ];
  return [
    ...(unread.length > 0 ? [documentFinding('fields_unread', image, { fields: unread })] : []),
    ...(lacksBarcode(facts, claims, sources) ? [documentFinding('barcode_missing', `${field}.back_doc`)] : []),
  ];
}

/** Licences of these countries have their barcode on the back (AAMVA DL/ID Card Design Standard). */
function lacksBarcode(
  { licences }: DocumentFacts,
  { idType, country }: DocumentClaims,
  sources: readonly IdentitySource[],
): boolean {
  const issuer = country ?? sources.find((source) => source.country !== undefined)?.country;
  return idType === 'drivers_license' && (issuer === 'USA' || issuer === 'CAN') && licences.length === 0;
}
