import type { GivenFacts } from '../src/domain/decision';
import { isPhotoIdType } from '../src/domain/identity-types';
import type { CustomerRecord } from '../src/domain/views';

const ADULT_AT = 18;

/** What was sent by or for somebody; field paths are relative to them. */
export function givenFacts(record: CustomerRecord, today: string): GivenFacts {
  const photo = record.documents.find(({ idType }) => isPhotoIdType(idType));
  return {
    adult: record.kind === 'business' || ageOn(today, record.claims.dateOfBirth) >= ADULT_AT,
    identityGiven: record.documents.length > 0,
    addressGiven: record.addresses.length > 0,
    // A passport is the one document that people of every country have.
    imageField: `documents.${photo?.idType ?? 'passport'}.front_doc`,
    numberField: `documents.${record.documents[0]?.idType ?? 'passport'}.id_number`,
  };
}

/**
 * Whole years on that day; both are `YYYY-MM-DD`. Who is born on 29 February comes of age on 1 March. What is no date has
 * no age (NaN), which is no adult's.
 */
export function ageOn(day: string, birthDate: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) return Number.NaN;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
