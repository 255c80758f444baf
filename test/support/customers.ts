/** Customers as the API hands them to the commands: obviously invented people. */
import type { AddressClaim, BusinessClaims, IndividualClaims } from '../../src/domain/customer';
import type { BusinessIntake, IncomingFile, IndividualIntake } from '../../src/domain/intake';
import { png } from './api-bodies';

export const ADA: IndividualClaims = {
  email: 'ada.example@example.com',
  firstName: 'Ada',
  lastName: 'Example',
  phone: '+2348031234567',
  dateOfBirth: '1987-03-04',
};

/** Stands on the sample list, with this birth date. */
export const MUSTERSCHURKE = { firstName: 'Max', lastName: 'Musterschurke', dateOfBirth: '1961-04-01' } as const;

export const LAGOS: AddressClaim = {
  street: '12 Marina Road',
  city: 'Lagos',
  state: 'Lagos',
  postalCode: '101001',
  country: 'Nigeria',
};

let numbers = 0;

/** A Brazilian CPF with valid check digits, another one each time: a number that two customers share is a finding. */
export function nextCpf(): string {
  const digits = Array.from(String(204_060_801 + 37 * numbers++), Number);
  for (const first of [10, 11]) {
    const rest = (digits.reduce((sum, digit, place) => sum + digit * (first - place), 0) * 10) % 11;
    digits.push(rest % 10);
  }
  return digits.join('');
}

type PersonChanges = Partial<Omit<IndividualIntake, 'kind' | 'claims'>> & {
  readonly claims?: Partial<IndividualClaims>;
};

/** Everything a person needs to be approved by policy: a number with a check digit, an address, a phone. */
export function person({ claims, ...changes }: PersonChanges = {}): IndividualIntake {
  return {
    kind: 'individual',
    countryCode: 'NGA',
    claims: { ...ADA, ...claims },
    documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }],
    address: LAGOS,
    metadata: {},
    ...changes,
  };
}

/** The same without an address, which is asked for. */
export function withoutAddress(): IndividualIntake {
  const { address, ...rest } = person();
  void address;
  return rest;
}

export const TRADING: BusinessClaims = {
  email: 'office@example.com',
  phone: '+442079460000',
  legalName: 'Example Trading Ltd',
  registrationNumber: '01234567',
  registryCountry: 'GBR',
  // Its check digit does not fit, as those of some genuine ones do not: a person has to look, whatever else there is.
  taxIds: [{ country: 'MEX', number: 'RMB850412RM7' }],
};

export function business(changes: Partial<Omit<BusinessIntake, 'kind'>> = {}): BusinessIntake {
  return {
    kind: 'business',
    countryCode: 'GBR',
    claims: TRADING,
    documents: [],
    address: { street: '1 Example Street', city: 'London', state: '', postalCode: 'SW1A 1AA', country: 'GB' },
    metadata: {},
    ...changes,
  };
}

export function image(shade = 8): IncomingFile {
  return { bytes: png({ width: shade, height: 8 }), mediaType: 'image/png' };
}
