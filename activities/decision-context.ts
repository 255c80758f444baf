import { productLevelOf } from '../src/domain/customer';
import type { DecisionContext } from '../src/domain/decision';
import { isPhotoIdType } from '../src/domain/identity-types';
import type { Snapshot } from './snapshot';

const ADULT_AT = 18;

/** What the decision sees beside the evidence: facts without the person. */
export function decisionContext({ record, today, declinedBefore, approval }: Snapshot): DecisionContext {
  const photo = record.documents.find(({ idType }) => isPhotoIdType(idType));
  const { funds } = record.claims;
  return {
    country: record.countryCode,
    kind: record.kind,
    adult: record.kind === 'business' || ageOn(today, record.claims.dateOfBirth) >= ADULT_AT,
    identityGiven: record.documents.length > 0,
    addressGiven: record.addresses.length > 0,
    // A passport is the one document that people of every country have.
    imageField: `documents.${photo?.idType ?? 'passport'}.front_doc`,
    numberField: `documents.${record.documents[0]?.idType ?? 'passport'}.id_number`,
    productLevel: productLevelOf(record.claims),
    documents: record.documents.map(({ id, idType }) => ({ subject: `document:${id}`, idType })),
    declinedBefore,
    ...(approval && { onlyScreening: true }),
    ...(funds && {
      funds: {
        ...(funds.employmentStatus && { employmentStatus: funds.employmentStatus }),
        ...(occupationCode(funds.occupation) && { occupation: occupationCode(funds.occupation) }),
        ...(funds.primaryPurpose && { primaryPurpose: funds.primaryPurpose }),
        ...(funds.sourceOfFunds && { sourceOfFunds: funds.sourceOfFunds }),
        ...(funds.expectedMonthlyPay && { expectedMonthlyPay: funds.expectedMonthlyPay }),
      },
    }),
  };
}

/** Six digits of the US Standard Occupational Classification. What a person wrote in words of their own stays with them. */
function occupationCode(occupation = ''): string {
  return /^\s*(\d{2})-?(\d{4})\s*$/.exec(occupation)?.slice(1).join('') ?? '';
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
