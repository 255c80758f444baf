import type { AamvaLicence } from './aamva-licence';

export type AamvaNames = Pick<AamvaLicence, 'familyName' | 'firstName' | 'middleName' | 'suffix' | 'fullName'>;

/**
 * The holder's names. Version 1 has the whole name in `DAA` (family, given and middle names, with commas or `@` between) or
 * `DAB`, `DAC`, `DAD`; versions 2 and 3 have `DCS` and all given names in `DCT`, with commas or spaces between; later ones
 * have `DCS`, `DAC`, `DAD`. Issuers mix them, so each is looked for in every version.
 *
 * @param value an element's value, `undefined` for one that says nothing
 */
export function readNames(value: (code: string) => string | undefined): AamvaNames {
  const suffix = value('DCU') ?? value('DAE');
  const familyName = value('DCS') ?? value('DAB');
  const separate = value('DAC');
  const together = value('DCT');
  if (familyName !== undefined || separate !== undefined || together !== undefined) {
    const given = separate === undefined && together !== undefined ? splitGiven(together) : [];
    const middleName = spaced(value('DAD')) ?? spaced(given.slice(1).join(' '));
    return { familyName, firstName: separate ?? given[0], middleName, suffix };
  }
  const whole = value('DAA');
  if (whole === undefined) return { suffix };
  const parts = whole.split(/[,@]/).map(spaced);
  if (parts.length === 1) return { suffix, fullName: whole };
  const [family, first, middle, last] = parts;
  return { familyName: family, firstName: first, middleName: middle, suffix: suffix ?? last };
}

/** A comma ends a name that may have spaces in it; without commas each word is a name. */
function splitGiven(names: string): string[] {
  return names
    .split(names.includes(',') ? ',' : /\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Several names have commas between them, or spaces; none is `undefined`. */
function spaced(names: string | undefined): string | undefined {
  const plain = names?.replaceAll(/[,\s]+/g, ' ').trim();
  return plain === '' ? undefined : plain;
}
