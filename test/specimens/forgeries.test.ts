import { FORGERY_KINDS, forge, forgeTruth } from '../../src/specimens/forge';
import { ISSUERS } from '../../src/specimens/identity/issuers';
import { inventTruth } from '../../src/specimens/invent-truth';
import { findLayout, LAYOUT_NAMES } from '../../src/specimens/layouts/layouts';
import { checkDigitsPass } from '../../src/specimens/mrz/check-digits-pass';
import { isMrzKind } from '../../src/specimens/mrz/mrz-places';
import { createRandom } from '../../src/specimens/random';
import type { ForgeryKind, MrzKind, Truth } from '../../src/specimens/truth';

const ZONED = LAYOUT_NAMES.filter((name) => isMrzKind(findLayout(name).kind));

function genuine(seed: number, layoutName = ZONED[seed % ZONED.length] as string): Truth {
  const layout = findLayout(layoutName);
  return inventTruth({ seed, layoutName, layout, issuer: createRandom(seed).pick(ISSUERS.filter(layout.issuedBy)) });
}

function forgeries(kind: ForgeryKind, count: number): { readonly before: Truth; readonly after: Truth }[] {
  return Array.from({ length: count }, (_none, seed) => {
    const before = genuine(seed);
    return { before, after: forgeTruth(before, kind, createRandom(seed + 7)) };
  });
}

test.each(['mrz_number', 'mrz_birth_date', 'mrz_expiry_date', 'mrz_check_digit'] as const)(
  '%s changes one character of the zone and nothing else',
  (kind) => {
    for (const { before, after } of forgeries(kind, 300)) {
      const [old, forged] = [before, after].map(({ mrzLines }) => Array.from(mrzLines?.join('') ?? '')) as [
        string[],
        string[],
      ];
      const changed = old.flatMap((character, at) => (character === forged[at] ? [] : [character + forged[at]]));
      expect(changed).toEqual([`${after.forgery?.before}${after.forgery?.after}`]);
      const { mrzLines: _zone, forgery: _forgery, ...rest } = after;
      const { mrzLines: _old, ...expected } = before;
      expect(rest).toEqual(expected);
      expect(after.forgery?.checkDigitsPass).toBe(checkDigitsPass(after.kind as MrzKind, after.mrzLines ?? []));
    }
  },
);

test('a substituted digit of a date never keeps the digits right, a character of a number sometimes does', () => {
  const passing = (kind: ForgeryKind) =>
    forgeries(kind, 600).filter(({ after }) => after.forgery?.checkDigitsPass).length;
  expect(passing('mrz_birth_date') + passing('mrz_expiry_date') + passing('mrz_check_digit')).toBe(0);
  // Of 36 other characters two or three have the same value modulo 10: about 7.5 %.
  expect(passing('mrz_number')).toBeGreaterThan(20);
  expect(passing('mrz_number')).toBeLessThan(80);
});

test('a changed print leaves the zone as it was, and the claims follow the print', () => {
  for (const kind of ['printed_name', 'printed_date'] as const) {
    for (const { before, after } of forgeries(kind, 200)) {
      expect(after.mrzLines).toEqual(before.mrzLines);
      const field = after.forgery?.field as 'surname' | 'birthDate' | 'expiryDate';
      expect(after[field]).toBe(after.forgery?.after);
      expect(after[field]).not.toBe(before[field]);
      if (field === 'birthDate') expect(after.claimed.date_of_birth.startsWith(after.birthDate)).toBe(true);
    }
  }
});

test('a forged document is drawn anew', async () => {
  const before = genuine(3, 'td2_card');
  const { truth, front } = await forge(before, 'printed_name', createRandom(1));
  expect(front.width).toBe(1600);
  expect(truth.forgery?.kind).toBe('printed_name');
});

test('what has no zone has none to forge, and nothing is forged twice', () => {
  const voter = genuine(1, 'voter_card');
  expect(() => forgeTruth(voter, 'mrz_number', createRandom(1))).toThrow(RangeError);
  const once = forgeTruth(genuine(1), 'mrz_number', createRandom(1));
  for (const kind of FORGERY_KINDS) expect(() => forgeTruth(once, kind, createRandom(1))).toThrow(RangeError);
});
