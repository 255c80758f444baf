import { sampleCustomer } from '../../bench/sample-customer';
import { checkAddress } from '../../src/address/check-address';
import { DEFAULT_LIMITS } from '../../src/api/limits';
import { CustomerIntakeBody } from '../../src/api/schemas/customer-intake';
import { readIntake } from '../../src/api/wire/customer-intake';
import { checkContact } from '../../src/contact/check-contact';
import { checkIdentityNumbers } from '../../src/documents/identity-number/check-identity-numbers';
import { checkFunds } from '../../src/domain/funds';

const SEEDS = Array.from({ length: 500 }, (_none, index) => index * 37);

test('the API takes every sample customer, and no check finds anything about them that would hold them up', () => {
  for (const seed of SEEDS) {
    const intake = readIntake(CustomerIntakeBody.parse(sampleCustomer(seed)), DEFAULT_LIMITS);
    if (intake.kind !== 'individual' || !intake.address) throw new Error('A sample customer is a person with a home');
    const { claims, countryCode, documents, address } = intake;
    const numbers = documents.flatMap(({ idType, number }) =>
      number ? [{ idType, number, country: countryCode }] : [],
    );
    const results = [
      checkContact({ email: claims.email, phone: claims.phone, country: countryCode }),
      checkIdentityNumbers({ numbers, dateOfBirth: claims.dateOfBirth, today: '2026-11-23' }),
      checkAddress({ address, customerCountry: countryCode, proofGiven: false }),
      checkFunds(claims.funds),
    ];
    expect({ seed, outcomes: results.map(({ outcome }) => outcome) }).toEqual({
      seed,
      outcomes: ['clear', 'clear', 'clear', 'clear'],
    });
  }
});

test('no two of them share a number, an e-mail address or a phone', () => {
  const customers = SEEDS.map(sampleCustomer);
  for (const of of [
    ({ email }: (typeof customers)[0]) => email,
    ({ phone }: (typeof customers)[0]) => phone,
    ({ documents }: (typeof customers)[0]) => documents[0]?.id_number,
  ]) {
    expect(new Set(customers.map(of)).size).toBe(SEEDS.length);
  }
});
