import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import { checkExpiry } from '../expiry';
import type { DocumentClaims } from './document-claims';
import type { IdentitySource, SourceDate } from './identity-source';

/** The oldest person on record died at 122. */
const OLDEST = 122;

/** Whether the dates make sense together, and whether the document is valid today; what it says goes before what was claimed. */
export function judgeValidity(
  sources: readonly IdentitySource[],
  { field, validUntil }: DocumentClaims,
  today: string,
): Finding[] {
  const image = `${field}.front_doc`;
  const surest = (dates: readonly (SourceDate | undefined)[]): string | undefined =>
    dates.find((date) => date?.sure === true && date.alternatives.length === 0 && !date.iso.includes('?'))?.iso;
  const birth = surest(sources.map(({ birthDate }) => birthDate));
  const issue = surest(sources.map(({ issueDate }) => issueDate));
  const expiry = surest(sources.map(({ expiryDate }) => expiryDate));
  const last = expiry ?? validUntil;
  const isImplausible =
    (birth !== undefined && (birth > today || yearsBetween(birth, today) > OLDEST)) ||
    (birth !== undefined && issue !== undefined && birth > issue) ||
    (issue !== undefined && expiry !== undefined && issue >= expiry);
  return [
    ...checkExpiry({ today, field: image, ...(last !== undefined && { validUntil: last }) }),
    ...(issue !== undefined && issue > today ? [documentFinding('not_yet_valid', image)] : []),
    ...(isImplausible ? [documentFinding('dates_implausible', image)] : []),
  ];
}

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}
