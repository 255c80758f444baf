/** The fields of an address that a country can ask for, as the API names them. */
export type AddressField = 'street' | 'city' | 'state' | 'postal_code';

const LETTERS: { readonly [letter: string]: AddressField } = { A: 'street', C: 'city', S: 'state', Z: 'postal_code' };

/** The fields that letters of the address data stand for: `ACZ` is street, town and postal code. */
export function fieldsOf(letters: string): ReadonlySet<AddressField> {
  return new Set(
    Array.from(letters)
      .map((letter) => LETTERS[letter])
      .filter((field) => field !== undefined),
  );
}
