import { z } from 'zod';

import { Base64File } from './document';
import { optionalText } from './optional';

export const addressLines = {
  street: optionalText({ max: 200 }),
  city: optionalText({ max: 100 }),
  state: optionalText({ max: 100 }),
  postal_code: optionalText({ max: 20 }),
  country: optionalText({ max: 100 }).meta({ description: 'A name or a code.', examples: ['Nigeria'] }),
};

type Lines = Readonly<Partial<Record<keyof typeof addressLines, string | undefined>>>;

/** An address without a word is none: it reads as not given. */
export function saysSomething({ street, city, state, postal_code: postalCode, country }: Lines): boolean {
  return [street, city, state, postalCode, country].some(Boolean);
}

/** Which lines an address needs differs by country: the address check asks for what is missing. */
export const Address = z
  .strictObject({
    ...addressLines,
    document: Base64File.optional().meta({ description: 'Proof of address. Not without a line of the address.' }),
    document_url: z
      .literal('', 'Clearway fetches nothing: send the file itself as base64 in the document of this address')
      .optional()
      .meta({ deprecated: true, description: 'Older form, of which only the empty text is taken.' }),
  })
  .refine((address) => !address.document || saysSomething(address), {
    message: 'Must have at least one of street, city, state, postal_code and country',
  })
  .meta({
    id: 'Address',
    description: 'Without a word in any field it means: not given.',
    examples: [{ street: '12 Marina Road', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' }],
  });
export type AddressBody = z.infer<typeof Address>;
