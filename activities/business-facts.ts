import type { BusinessFacts } from '../src/domain/decision';
import type { CustomerRecord } from '../src/domain/views';
import { readLegalForm } from '../src/registration/legal-form';

/** What a business says of itself, in words that everybody shares: what it wrote in words of its own stays with it. */
export function businessFacts(record: CustomerRecord, today: string): BusinessFacts | undefined {
  if (record.kind !== 'business') return undefined;
  const { legalName, legalForm, industryScheme, industryCode, purpose, expectedMonthlyVolume, incorporationDate } =
    record.claims;
  const forms = readLegalForm(legalForm, legalName) ?? [];
  const months = incorporationDate === undefined ? Number.NaN : monthsBetween(incorporationDate, today);
  const registeredIn = registeredElsewhere(record);
  return {
    ...(registeredIn && { registeredIn }),
    ...(forms.length === 1 && forms[0] && { legalForm: forms[0] }),
    ...(industryScheme && industryCode && { industry: { scheme: industryScheme, code: industryCode } }),
    ...(purpose && { purpose }),
    ...(expectedMonthlyVolume && { expectedVolume: expectedMonthlyVolume }),
    ...(!Number.isNaN(months) && { monthsOld: months }),
    ownersNoneIdentified: record.claims.noOwnersIdentified === true,
    controllersNoneIdentified: record.claims.noControllersIdentified === true,
  };
}

/** A business is of the country of its register, too, whatever country it says it works in. */
export function registeredElsewhere({ claims, countryCode }: CustomerRecord): string | undefined {
  const country = 'registryCountry' in claims ? claims.registryCountry : undefined;
  return country === countryCode ? undefined : country;
}

/** Whole months from one day to another, both `YYYY-MM-DD`; NaN where one is none. A day that has not come is 0. */
function monthsBetween(from: string, to: string): number {
  if (![from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) return Number.NaN;
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsOf(to) - monthsOf(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
  return Math.max(0, months);
}
