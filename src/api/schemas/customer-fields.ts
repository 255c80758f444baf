import { z } from 'zod';

import { HIGHEST_PRODUCT_LEVEL, LOWEST_PRODUCT_LEVEL } from '../../domain/customer';
import { Address } from './address';
import { CountryCode } from './country-code';
import { Email } from './email';
import { ProofOfFunds } from './proof-of-funds';
import { Metadata } from './metadata';
import { optionalText } from './optional';

/** Whether the number can ring is for the contact check to say: here it only has to be one. */
export const PhoneText = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({
    description: 'E.164, or the national form of the country in country_code. Answers split off the dial code.',
    examples: ['+23490123456789'],
  });

/** What every new customer is reached by. */
export const contactFields = {
  email: Email,
  phone: PhoneText,
  country_code: CountryCode,
  country: optionalText({ max: 100 }).meta({
    deprecated: true,
    description: 'Older form: the name of the country. It must not contradict country_code.',
  }),
};

export const ProductLevel = z
  .int(`Must be a whole number from ${LOWEST_PRODUCT_LEVEL} to ${HIGHEST_PRODUCT_LEVEL}`)
  .min(LOWEST_PRODUCT_LEVEL)
  .max(HIGHEST_PRODUCT_LEVEL)
  .meta({
    description:
      'Which level of your products the customer shall use; the policy may ask more at a higher one. Absent means 1 for ' +
      'a new customer. A change verifies the customer anew. Clearway addition.',
    examples: [2],
  });

/** What a new customer, or a change, may bring along beside documents. */
export const suppliedFields = {
  address: Address.optional(),
  proof_of_funds: ProofOfFunds.optional(),
  product_level: ProductLevel.optional(),
  metadata: Metadata.optional(),
};
