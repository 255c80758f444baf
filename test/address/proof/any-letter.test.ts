import fc from 'fast-check';

import { judgeProof } from '../../../src/address/proof/judge-proof';
import type { LetterReading } from '../../../src/documents/reading/letter-reading';
import { billTo, CLAIMS, letterOf, TODAY } from './letter-page';

jest.setTimeout(120_000);

const judge = (reading: LetterReading, address = CLAIMS.address) =>
  judgeProof(reading, { ...CLAIMS, address }, { today: TODAY });

const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((each) => `${each[0] === 0 ? 1 : each[0]}${each.slice(1).join('')}`);
const name: fc.Arbitrary<string> = fc.constantFrom(
  'Mocking',
  'Wattlemock',
  'Placeholder',
  'Exemplary',
  'Saint Sampleton',
);
/** How addresses are written: number first or last, kinds of street in full or short, blanks lost. */
const manner = fc.constantFrom(
  { claimed: '{n} {s} Street', printed: '{n} {s} St', lost: '{n}{s}St' },
  { claimed: '{s}straße {n}', printed: '{s}str. {n}', lost: '{s}str.{n}' },
  { claimed: 'Calle {s} {n}', printed: 'C/ {s}, {n}', lost: 'Calle{s}{n}' },
  { claimed: '{n} rue {s}', printed: '{n}, rue {s}', lost: '{n}rue {s}' },
  { claimed: 'ul. {s} {n}', printed: 'ul. {s} {n}', lost: 'ul.{s}{n}' },
);
const letter = fc.record({ number: digits(1, 4), code: digits(5, 5), name, manner, areLost: fc.boolean() });
type Written = typeof letter extends fc.Arbitrary<infer T> ? T : never;

const fill = (pattern: string, { name: street, number }: Pick<Written, 'name' | 'number'>): string =>
  pattern.replace('{n}', number).replace('{s}', street);
const claimOf = (written: Written) => ({
  street: fill(written.manner.claimed, written),
  city: 'Sampletown',
  state: '',
  postalCode: written.code,
  country: 'DE',
});
const letterTo = (written: Written) =>
  billTo({
    street: [fill(written.areLost ? written.manner.lost : written.manner.printed, written)],
    place: [written.areLost ? `${written.code}Sampletown` : `${written.code} Sampletown`],
    date: 'Rechnungsdatum: 02.11.2026',
    title: 'Stromrechnung',
    from: written.areLost ? 'ocr' : 'text_layer',
  });

test('a claim is found in a letter that has it, however the streets of its country are written', () => {
  fc.assert(fc.property(letter, (written) => judge(letterTo(written), claimOf(written)).outcome === 'clear'));
});

const changed = fc.record({
  what: fc.constantFrom('number' as const, 'code' as const),
  how: fc.constantFrom('other' as const, 'more' as const, 'fewer' as const, 'letter' as const),
  at: fc.nat(),
  by: fc.integer({ min: 1, max: 9 }),
});
function change(text: string, { how, at, by }: { how: string; at: number; by: number }): string {
  const place = at % text.length;
  if (how === 'more') return text.slice(0, place) + String(by) + text.slice(place);
  if (how === 'fewer') return text.length > 1 ? text.slice(0, place) + text.slice(place + 1) : `${text}${by}`;
  if (how === 'letter') return `${text}${'ABCDEFGHK'.charAt(by - 1)}`;
  return text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
}

test('with one sign of house number or postal code changed no letter is clear', () => {
  fc.assert(
    fc.property(letter, changed, (written, { what, ...how }) => {
      const other = { ...written, [what]: change(written[what], how) };
      fc.pre(other[what] !== written[what]);
      return judge(letterTo(other), claimOf(written)).outcome === 'consider';
    }),
    { numRuns: 200 },
  );
});

test('another street, or the same name for another kind of street, is not clear', () => {
  fc.assert(
    fc.property(letter, name, (written, other) => {
      fc.pre(other !== written.name);
      expect(judge(letterTo({ ...written, name: other }), claimOf(written)).outcome).toBe('consider');
      expect(judge(letterTo({ ...written, name: `Neue ${written.name}` }), claimOf(written)).outcome).toBe('consider');
    }),
  );
});

test('no text throws, and none that is made up at random is clear', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Electricity bill', 'Date: 02/11/2026', 'Mr A & Mrs B Sample', 'Leeds LS6 2BN', '１２ #/-', '؟ ١٢'),
  );
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.record({ street: text, city: text, postalCode: text, country: text }),
      (lines, claim) => {
        const { outcome } = judge(letterOf(lines), { ...claim, state: '' });
        return outcome === 'consider';
      },
    ),
  );
});
