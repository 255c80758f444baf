import fc from 'fast-check';

import { askWrongly, withOtherNumber, WRONG_CLAIMS } from '../../../bench/address/wrong-claims';
import { createRandom } from '../../../src/specimens/random';
import { inventLetter } from '../../../src/specimens/letters/invent-letter';
import { LETTER_COUNTRIES } from '../../../src/specimens/letters/letter-countries';

const seeds = fc.nat({ max: 3_000_000 });

test('a wrong claim is wrong in the one thing that it says', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const truth = inventLetter({ seed }, ['any']);
      const { person, street_number: number, postal_code: code, stale_date: stale } = askWrongly(truth);
      const { holders, address } = truth.claims;
      expect(person).toMatchObject({ claims: { address }, today: truth.today });
      expect(person.claims.holders).not.toEqual(holders);
      expect(number.claims).toEqual({ holders, address: { ...address, street: number.claims.address.street } });
      expect(number.claims.address.street).not.toBe(address.street);
      expect(code.claims).toEqual({ holders, address: { ...address, postalCode: code.claims.address.postalCode } });
      expect(code.claims.address.postalCode).not.toBe(address.postalCode);
      expect(stale.claims).toEqual(truth.claims);
      const days = (Date.parse(stale.today) - Date.parse(truth.printed.issued ?? '')) / 86_400_000;
      expect(days).toBeGreaterThan(90);
    }),
    { numRuns: 200 },
  );
});

test('a stranger has no word of the addressee’s name, also where two people are addressed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const truth = inventLetter({ seed }, ['any']);
      const [stranger] = askWrongly(truth).person.claims.holders;
      const words = Object.values(stranger ?? {})
        .join(' ')
        .toLowerCase()
        .split(/\s+/);
      expect(
        words.filter((word) =>
          truth.printed.addressee
            .toLowerCase()
            .split(/[\s-]+/)
            .includes(word),
        ),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the house number is another one, and flats and floors keep theirs', () => {
  const random = createRandom(1);
  expect(withOtherNumber('Flat 4, 12 Example Court Road', 'GB', random)).toMatch(
    /^Flat 4, (?!12 )\d+ Example Court Road$/,
  );
  expect(withOtherNumber('3/12 Specimen Street', 'AU', random)).toMatch(/^3\/(?!12 )\d+ Specimen Street$/);
  expect(() => withOtherNumber('12 Nowhere', 'GB', random)).toThrow(RangeError);
});

test('every country of the letters has each wrong claim', () => {
  for (const { code } of LETTER_COUNTRIES) {
    expect(Object.keys(askWrongly(inventLetter({ seed: 5, country: code }, ['any'])))).toEqual([...WRONG_CLAIMS]);
  }
});
