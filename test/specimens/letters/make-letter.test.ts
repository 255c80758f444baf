import { LETTER_COUNTRIES } from '../../../src/specimens/letters/letter-countries';
import { LETTER_FAULTS, LETTER_KINDS } from '../../../src/specimens/letters/letter-truth';
import { makeLetter } from '../../../src/specimens/letters/make-letter';

const letters = LETTER_COUNTRIES.flatMap(({ code }, at) =>
  [at, at + 100].map((seed) => makeLetter({ seed, country: code, kind: LETTER_KINDS[seed % LETTER_KINDS.length]! })),
);

test('the same request gives the same letter, to the pixel', () => {
  const [one, other] = [makeLetter({ seed: 7 }), makeLetter({ seed: 7 })];
  expect(other.truth).toEqual(one.truth);
  expect(Buffer.from(other.picture(72).data).equals(Buffer.from(one.picture(72).data))).toBe(true);
  expect(makeLetter({ seed: 8 }).truth).not.toEqual(one.truth);
});

test('letters come from many countries, languages and layouts, and are recent unless they are to be old', () => {
  const distinct = (values: string[]) => new Set(values).size;
  expect(distinct(letters.map(({ truth }) => truth.country))).toBeGreaterThanOrEqual(15);
  expect(distinct(letters.map(({ truth }) => truth.language))).toBeGreaterThanOrEqual(15);
  expect(distinct(letters.map(({ truth }) => truth.layout))).toBeGreaterThanOrEqual(8);
  for (const { truth } of letters) expect(truth.printed.issued! < truth.today).toBe(true);
});

test.each(LETTER_FAULTS.filter((fault) => fault !== 'edited_pdf'))(
  'a letter with the fault %s differs from its genuine twin',
  (fault) => {
    for (let seed = 0; seed < 30; seed += 1) {
      const genuine = makeLetter({ seed, country: 'CA', kind: 'bank' }).truth;
      const faulty = makeLetter({ seed, country: 'CA', kind: 'bank', fault }).truth;
      expect(faulty.printed).not.toEqual(genuine.printed);
      // What the customer claims is the same: the letter is wrong, not the claim.
      expect(faulty.claims.address).toEqual(genuine.claims.address);
    }
  },
);

test('no letter is drawn for a country without a manner of its own', () => {
  expect(() => makeLetter({ seed: 1, country: 'AQ' })).toThrow(RangeError);
});
