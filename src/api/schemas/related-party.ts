import { z } from 'zod';

import { MAX_RELATED_PARTIES } from '../limits';
import { PlainAddress } from './address';
import { BirthDate, IncorporationDate } from './calendar-date';
import { CountryCode } from './country-code';
import { IdTypeName } from './document';
import { Email } from './email';
import { optionalText, orEmpty } from './optional';
import { text } from './text';

const ROLES = ['beneficial_owner', 'control_person', 'director', 'authorized_signatory', 'representative'] as const;

const percentage = z.number().min(0).max(100);

const share = {
  ownership_percentage: percentage.optional(),
  ownership_range: z
    .strictObject({ min: percentage, max: percentage })
    .refine(({ min, max }) => min <= max, 'Must have a min that is not above its max')
    .optional()
    .meta({ description: 'Where only a band is published, for example 25 to 50 per cent.' }),
  voting_percentage: percentage.optional(),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).optional(),
  title: optionalText({ max: 100 }),
  email: orEmpty(Email),
  phone: optionalText({ max: 40 }),
  address: PlainAddress.optional(),
  tax_id: optionalText({ max: 64 }),
};

const Person = z
  .strictObject({
    type: z.literal('person'),
    first_name: text({ max: 100 }),
    middle_name: optionalText({ max: 100 }),
    last_name: text({ max: 100 }),
    date_of_birth: orEmpty(BirthDate),
    nationality: orEmpty(CountryCode),
    country_of_residence: orEmpty(CountryCode),
    id_type: orEmpty(IdTypeName),
    id_number: optionalText({ max: 64 }),
    ...share,
  })
  .meta({
    id: 'RelatedPerson',
    examples: [{ type: 'person', first_name: 'Ada', last_name: 'Example', ownership_percentage: 60 }],
  });

const Company = z
  .strictObject({
    type: z.literal('company'),
    legal_name: text({ max: 200 }),
    registration_number: optionalText({ max: 64 }),
    registry_country: orEmpty(CountryCode),
    incorporation_date: orEmpty(IncorporationDate),
    ...share,
  })
  .meta({ id: 'RelatedCompany' });

export const NONE_IDENTIFIED = 'none_identified';

/** "We looked, and there is none" is an answer of its own, and not the same as no answer. */
export const RelatedParties = z
  .union([
    z.literal(NONE_IDENTIFIED),
    z.array(z.discriminatedUnion('type', [Person, Company])).max(MAX_RELATED_PARTIES),
  ])
  .meta({ description: `A list of persons and companies, or "${NONE_IDENTIFIED}".` });
export type RelatedPartiesBody = z.infer<typeof RelatedParties>;
