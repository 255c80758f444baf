import { z } from 'zod';

import { Base64File } from './document';
import { text } from './text';

export const addressLines = {
  street: text({ min: 0, max: 200 }).optional(),
  city: text({ min: 0, max: 100 }).optional(),
  state: text({ min: 0, max: 100 }).optional(),
  postal_code: text({ min: 0, max: 20 }).optional(),
  country: text({ min: 0, max: 100 })
    .optional()
    .meta({ description: 'A name or a code.', examples: ['Nigeria'] }),
};

const NOTHING_SAID = 'Must have at least one of street, city, state, postal_code and country';

function saysSomething(address: Readonly<Partial<Record<keyof typeof addressLines, string | undefined>>>): boolean {
  return [address.street, address.city, address.state, address.postal_code, address.country].some(Boolean);
}

/** Which lines an address needs differs by country: the address check asks for what is missing. */
export const Address = z
  .strictObject({
    ...addressLines,
    document: Base64File.optional().meta({ description: 'Proof of address.' }),
  })
  .refine(saysSomething, NOTHING_SAID)
  .meta({
    id: 'Address',
    examples: [{ street: '12 Marina Road', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' }],
  });
export type AddressBody = z.infer<typeof Address>;

/** The address of an owner or controller: no proof with it. */
export const PlainAddress = z
  .strictObject(addressLines)
  .refine(saysSomething, NOTHING_SAID)
  .meta({ id: 'PlainAddress' });
