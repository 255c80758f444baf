import { z } from 'zod';

import { Address } from './address';
import { calendarDate } from './calendar-date';
import { contactFields, suppliedFields } from './customer-fields';
import { CountryCode } from './country-code';
import { RelatedParties } from './related-party';
import { text } from './text';

const WEBSITE = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:\/\S*)?$/iu;

export const businessDetails = {
  legal_name: text({ max: 200 }).meta({ examples: ['Example Trading Ltd'] }),
  trading_name: text({ max: 200 }).optional(),
  legal_form: text({ max: 100 }).optional(),
  registration_number: text({ max: 64 }).optional(),
  registry_country: CountryCode.optional(),
  tax_id: text({ max: 64 }).optional(),
  incorporation_date: calendarDate({ earliest: '1500-01-01', past: true }).optional().meta({ format: 'date' }),
  industry_code: text({ max: 20 }).optional(),
  website: text({ max: 200 })
    .refine((address) => WEBSITE.test(address), 'Must be a web address')
    .optional(),
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
