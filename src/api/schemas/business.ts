import { z } from 'zod';

import { BUSINESS_PURPOSES, EXPECTED_VOLUMES, INDUSTRY_SCHEMES } from '../../domain/business';
import { MAX_TAX_IDS } from '../limits';
import { IncorporationDate } from './calendar-date';
import { CountryCode } from './country-code';
import { optionalText, orEmpty } from './optional';
import { text } from './text';

const WEBSITE = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:\/\S*)?$/u;

/** What tells one business from another; related businesses have it too. */
export const businessIdentity = {
  legal_name: text({ max: 200 }).meta({ description: 'As it is registered.', examples: ['Example Trading Ltd'] }),
  trading_name: optionalText({ max: 200 }).meta({ description: 'The name it goes by, where that is another.' }),
  legal_form: optionalText({ max: 100 }).meta({ examples: ['private company limited by shares'] }),
  registration_number: optionalText({ max: 64 }).meta({
    description: 'Its number in the register of registry_country.',
    examples: ['RC123456'],
  }),
  registry_country: orEmpty(CountryCode).meta({ description: 'Whose register it stands in.' }),
  tax_id: optionalText({ max: 64 }),
  incorporation_date: orEmpty(IncorporationDate),
};

export const businessDetails = {
  ...businessIdentity,
  tax_ids: z
    .array(z.strictObject({ country: CountryCode, number: text({ max: 64 }) }))
    .max(MAX_TAX_IDS)
    .optional()
    .meta({
      description:
        'Tax numbers beside `tax_id`, each with the country that gave it. Replaces as a whole; empty means not given.',
    }),
  industry_scheme: orEmpty(z.enum(INDUSTRY_SCHEMES)).meta({
    description: 'By which table: ISIC Rev. 4, NAICS 2022, or merchant category codes (ISO 18245).',
  }),
  industry_code: optionalText({ max: 20 }).meta({ examples: ['4690'] }),
  website: orEmpty(
    text({ max: 200 })
      .refine((address) => WEBSITE.test(address), 'Must be a web address')
      .meta({ pattern: WEBSITE.source, examples: ['https://www.example.com'] }),
  ),
  purpose: orEmpty(z.enum(BUSINESS_PURPOSES)).meta({ description: 'What the account is for.' }),
  expected_monthly_volume: orEmpty(z.enum(EXPECTED_VOLUMES)).meta({
    description: 'Expected volume a month in US dollars, as a band.',
  }),
};
