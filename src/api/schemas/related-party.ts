import { z } from 'zod';

import { MAX_PARTIES, PARTY_ROLES } from '../../domain/related-party';
import { Address } from './address';
import { businessIdentity } from './business';
import { CountryCode } from './country-code';
import { PhoneText } from './customer-fields';
import { BusinessDocuments, PersonDocuments } from './document';
import { Email } from './email';
import { fitsTogether, holdingFields, OtherHoldings, Reference } from './holding';
import { personFields } from './individual';
import { optionalText, orEmpty } from './optional';

export const NONE_IDENTIFIED = 'none_identified';

/** What is said of everybody: what they hold and do. */
export const partyFields = {
  reference: orEmpty(Reference).meta({
    description: 'Your own word for the party, unique within this business; `of` and `held_for` may name it.',
    examples: ['holding'],
  }),
  roles: z.array(z.enum(PARTY_ROLES)).max(PARTY_ROLES.length).optional().meta({
    description: 'What they do. Absent or empty: none for owners, `control_person` for controllers.',
  }),
  title: optionalText({ max: 100 }).meta({ examples: ['Managing director'] }),
  ...holdingFields,
  other_holdings: OtherHoldings.optional(),
};

const reachedBy = {
  country_code: orEmpty(CountryCode).meta({
    description: 'Where they live, or are registered. The country of the customer where it is absent.',
  }),
  email: orEmpty(Email),
  phone: orEmpty(PhoneText),
  address: Address.optional(),
};

export const relatedPersonFields = {
  ...personFields,
  middle_name: optionalText({ max: 100 }),
  date_of_birth: orEmpty(personFields.date_of_birth),
  nationality: orEmpty(CountryCode),
  ...reachedBy,
  documents: PersonDocuments.optional(),
};

export const relatedBusinessFields = {
  ...businessIdentity,
  ...reachedBy,
  documents: BusinessDocuments.optional(),
  owners: z.literal(NONE_IDENTIFIED).optional().meta({
    description: 'We looked, and it has no owner to name. Its owners are entries whose `of` names it.',
  }),
};

export const RelatedPerson = z
  .strictObject({ type: z.literal('person'), ...relatedPersonFields, ...partyFields })
  .check(fitsTogether)
  .meta({
    id: 'RelatedPerson',
    examples: [{ type: 'person', first_name: 'Ada', last_name: 'Example', ownership_percentage: 60 }],
  });

export const RelatedBusiness = z
  .strictObject({ type: z.literal('business'), ...relatedBusinessFields, ...partyFields })
  .check(fitsTogether)
  .meta({
    id: 'RelatedBusiness',
    examples: [{ type: 'business', legal_name: 'Example Holding Ltd', ownership_range: { min: 25, max: 50 } }],
  });

export const RelatedCustomer = z
  .strictObject({
    type: z.literal('customer'),
    customer_id: z.uuid().toLowerCase().meta({ description: 'Somebody who is a customer of yours already.' }),
    ...partyFields,
  })
  .check(fitsTogether)
  .meta({
    id: 'RelatedCustomer',
    examples: [{ type: 'customer', customer_id: '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10', ownership_percentage: 40 }],
  });

export const RelatedParty = z.discriminatedUnion('type', [RelatedPerson, RelatedBusiness, RelatedCustomer]);
export type RelatedPartyBody = z.infer<typeof RelatedParty>;

/** "We looked, and there is none" is an answer of its own, and not the same as no answer. */
export function listOrNone<Entry extends z.ZodType>(entry: Entry) {
  return z.union([z.literal(NONE_IDENTIFIED), z.array(entry).max(MAX_PARTIES)]);
}

export const RelatedParties = listOrNone(RelatedParty).meta({
  description: `Persons, businesses and customers, at most ${MAX_PARTIES} in both lists; or "${NONE_IDENTIFIED}".`,
});
export type RelatedPartiesBody = z.infer<typeof RelatedParties>;
