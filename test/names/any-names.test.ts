import fc from 'fast-check';
import { compareNames } from '../../src/names/compare-names';
import { transliterations } from '../../src/names/transliterate';
import { PEOPLE } from './sample-names';
import { parts } from './parts';

const compare = (claimed: string, document: string, truncated: boolean) =>
  compareNames(parts(claimed), { ...parts(document), truncated });

describe('a name that the machine readable zone cut off', () => {
  test.each([
    ['Nilava Chayapa Krasuang | Dejthamrongkul', 'NILAVA CHAYAPA KRA | DEJTHAMRONGKUL'],
    ['Nilava Chayapa Krasuang | Dejthamrongkul', 'NILAVA C K | DEJTHAMRONGKUL'],
    ['Nilava Chayapa | Dejthamrongkulwattana', 'NILAVA | DEJTHAMRONGKUL'],
    ['Nilava Chayapa Krasuang Dejthamrongkul', 'DEJTHAMRONGKUL NILAVA CHAY'],
  ])('%s is compatible with %s', (claimed, document) => {
    expect(compare(claimed, document, true).outcome).toBe('compatible');
  });

  test('is different when it was not cut off, or begins otherwise', () => {
    expect(compare('Nilava Chayapa | Testi', 'NILAVA CHAYA | TESTI', false).outcome).toBe('different');
    expect(compare('Nilava Chayapa | Testi', 'NILAVA CHO | TESTI', true).outcome).toBe('different');
  });

  test('is never a different one, wherever the field ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PEOPLE),
        fc.constantFrom(...PEOPLE),
        fc.integer({ min: 1, max: 30 }),
        (one, two, cut) => {
          fc.pre(one.tradition === two.tradition && one.given !== two.given);
          const claimed = { given: `${one.given} ${two.given}`, family: one.family };
          const [given = '', family = ''] = [claimed.given, claimed.family].map((text) => transliterations(text)[0]);
          // Section 4.6 and part 4, 4.2.3: the end is cut off, or given names are shortened to their first letters.
          const ways = [
            { given: given.slice(0, cut).trimEnd(), family },
            { given: given.replace(/\B[A-Z]/g, ''), family },
            { given: given.charAt(0), family: family.slice(0, Math.max(2, cut)).trimEnd() },
          ];
          for (const printed of ways) {
            const { outcome } = compareNames(claimed, { ...printed, truncated: true });
            expect([printed, outcome]).not.toEqual([printed, 'different']);
            expect([printed, outcome]).not.toEqual([printed, 'unknown']);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('any two names', () => {
  const person = fc.constantFrom(...PEOPLE);

  test('are the same when one is a transliteration of the other', () => {
    for (const { given, family } of PEOPLE) {
      for (const spelling of transliterations(`${given} | ${family}`.replace('|', ''))) {
        const result = compareNames({ given, family }, { full: spelling });
        expect([spelling, result.outcome]).toEqual([spelling, 'same']);
      }
    }
  });

  test('are compared alike in whatever order the words of a whole name stand', () => {
    fc.assert(
      fc.property(person, fc.infiniteStream(fc.nat(99)), ({ given, family }, random) => {
        const words = `${given} ${family}`.split(' ');
        const shuffled = words
          .map((word) => ({ word, key: random.next().value as number }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ word }) => word);
        expect(['same', 'compatible']).toContain(
          compareNames({ full: words.join(' ') }, { full: shuffled.join(' ') }).outcome,
        );
      }),
    );
  });

  test('are compared alike from both sides', () => {
    fc.assert(
      fc.property(person, person, fc.boolean(), (one, other, related) => {
        const second = related ? { ...other, family: one.family } : other;
        const there = compareNames(
          { given: one.given, family: one.family },
          { given: second.given, family: second.family },
        );
        const back = compareNames(
          { given: second.given, family: second.family },
          { given: one.given, family: one.family },
        );
        expect(back).toEqual(there);
      }),
    );
  });

  test('whatever they are, are compared without an error, quickly, into codes that hold nothing of them', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(text, text, text, text, (given, family, otherGiven, otherFamily) => {
        const { score, reasons } = compareNames({ given, family }, { given: otherGiven, family: otherFamily });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const reason of reasons) expect(reason).toMatch(/^[a-z_]+$/);
      }),
    );
    const endless = 'ا'.repeat(5_000);
    const start = performance.now();
    compareNames({ full: endless }, { full: 'A'.repeat(5_000) });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
