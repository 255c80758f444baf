import { z } from 'zod';

import { Address } from './address';
import { IncorporationDate } from './calendar-date';
import { contactFields, suppliedFields } from './customer-fields';
import { CountryCode } from './country-code';
import { optionalText, orEmpty } from './optional';
import { RelatedParties } from './related-party';
import { text } from './text';

const WEBSITE = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:\/\S*)?$/u;

export const businessDetails = {
  legal_name: text({ max: 200 }).meta({ examples: ['Example Trading Ltd'] }),
  trading_name: optionalText({ max: 200 }),
  legal_form: optionalText({ max: 100 }),
  registration_number: optionalText({ max: 64 }),
  registry_country: orEmpty(CountryCode),
  tax_id: optionalText({ max: 64 }),
  incorporation_date: orEmpty(IncorporationDate),
  industry_code: optionalText({ max: 20 }),
  website: orEmpty(
    text({ max: 200 })
      .refine((address) => WEBSITE.test(address), 'Must be a web address')
      .meta({ pattern: WEBSITE.source, examples: ['https://www.example.com'] }),
  ),
};

export const BusinessIntakeBody = z
  .strictObject({
    kind: z.literal('business'),
    ...contactFields,
    business: z.strictObject(businessDetails).meta({ id: 'Business' }),
    owners: RelatedParties.optional(),
    controllers: RelatedParties.optional(),
    ...suppliedFields,
    operating_address: Address.optional(),
  })
  .meta({
    id: 'BusinessIntake',
    examples: [
      {
        kind: 'business',
        email: 'office@example.com',
        phone: '+2348031234567',
        country_code: 'NG',
        business: { legal_name: 'Example Trading Ltd', registration_number: 'RC123456' },
        owners: [{ type: 'person', first_name: 'Ada', last_name: 'Example', ownership_percentage: 60 }],
      },
    ],
  });
export type BusinessIntakeBody = z.infer<typeof BusinessIntakeBody>;
