import type { Random } from '../random';
import type { SpecimenKind } from '../truth';

/** `A` is a letter, `9` a digit, `*` either; the rest stands for itself. */
const SHORT = ['AA9999999', '999999999', 'A99999999', '99AA99999', '*********', 'A*******9', 'AA999999', 'A9999999'];
/** A space or hyphen inside is `<` in the zone (Doc 9303 parts 4 to 7, document number). */
const DIVIDED = ['AA-999999', 'A 9999999', 'AAA 99999'];
const LONG = ['A99999999999', '999999999999', 'AA999999A999', '99999999999'];
const LICENCE = ['AAAAA999999AA9AA', '999999999', 'A999-9999-9999', 'AAA99999AA99', '99AA99999'];
const VOTER = ['99A9 AB99 9999 9999 999', 'AAA9999999', '9999 9999 9999', 'AAAAAA99999999A999'];
const NATIONAL = ['999-9999-9999-9', 'AAA-999999999-9', '9999 9999 9999', '999.999.999-99', '99999999999'];

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** A number of a shape that the kind of document has. About one in eight of TD1 and TD2 is longer than nine characters. */
export function inventDocumentNumber(kind: SpecimenKind, random: Random): string {
  return fill(random.pick(shapesOf(kind, random)), random);
}

/** @returns `undefined` where the issuer has none, which is one case in two */
export function inventPersonalNumber(kind: SpecimenKind, random: Random): string | undefined {
  const shapes = kind === 'td2' ? ['9999999', 'A99999'] : ['9999999999', '99999999999', 'AA999999A', '999999-9999'];
  return random.chance(0.5) ? fill(random.pick(shapes), random) : undefined;
}

function shapesOf(kind: SpecimenKind, random: Random): readonly string[] {
  switch (kind) {
    case 'licence':
      return LICENCE;
    case 'voter':
      return VOTER;
    case 'id_qr':
      return NATIONAL;
    case 'td1':
    case 'td2':
      if (random.chance(0.13)) return LONG;
      return random.chance(0.05) ? DIVIDED : SHORT;
    case 'td3':
    case 'mrv_a':
    case 'mrv_b':
      return random.chance(0.04) ? DIVIDED : SHORT;
  }
}

export function fill(shape: string, random: Random): string {
  return shape.replaceAll(/[A9*]/g, (place) => {
    if (place === 'A' || (place === '*' && random.chance(0.4))) return random.pick(LETTERS);
    return String(random.whole(0, 9));
  });
}
