import { z } from 'zod';

import { CUSTOMER_STATUSES } from '../../../domain/customer';
import { PARTY_STANDINGS } from '../../../domain/party-standing';
import { PARTY_KINDS, PARTY_ROLES } from '../../../domain/related-party';
import { NONE_IDENTIFIED } from '../related-party';
import { Id, orNull } from './answer-fields';
import { CheckSummaryAnswer } from './check-summary';
import { AddressAnswer, DocumentAnswer } from './supplied';

const Share = z.strictObject({ min: z.number(), max: z.number() });

const holding = {
  of: z.string().meta({ description: 'Id of the party whom they own; empty for the customer itself.' }),
  ownership_percentage: orNull(z.number()),
  ownership_range: orNull(Share),
  voting_percentage: orNull(z.number()),
  held_as: z.enum(['nominee', 'trust', '']),
  held_for: z.string().meta({ description: 'Id of the party for whom they hold it, or empty.' }),
};

const PartyKycAnswer = z
  .strictObject({
    required: orNull(z.boolean()).meta({
      description: 'The policy wants them verified. Null until it has decided about them.',
    }),
    standing: z.enum(PARTY_STANDINGS).meta({
      description:
        '`pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want ' +
        'them verified. The others say what is asked for on their account.',
    }),
    ownership: orNull(Share).meta({
      description: 'Effective share of the customer over all chains, per cent. Null until it was computed.',
    }),
    controls: orNull(z.enum(['certain', 'possible', 'no'])).meta({
      description: 'Whether they control the customer by majorities at each step. Null until it was computed.',
    }),
    customer_status: z.enum(CUSTOMER_STATUSES).optional().meta({ description: 'Of a party who is a customer.' }),
    checks: z.array(CheckSummaryAnswer),
  })
  .meta({ id: 'PartyKyc', description: 'How a related party stands.' });

const first = { id: Id, reference: z.string() };

const last = {
  roles: z.array(z.enum(PARTY_ROLES)),
  title: z.string(),
  ...holding,
  other_holdings: z.array(z.strictObject(holding)),
  kyc: PartyKycAnswer.optional().meta({ description: 'In what answers a customer with its `kyc`.' }),
};

const reachedBy = {
  country_code: z.string().meta({ description: 'ISO 3166-1 alpha-3; empty where it is that of the customer.' }),
  email: z.string(),
  phone: z.string().meta({ description: 'The national part.' }),
  dial_code: z.string(),
  documents: z.array(DocumentAnswer),
  address: AddressAnswer,
};

const RelatedPersonAnswer = z
  .strictObject({
    type: z.literal('person'),
    ...first,
    first_name: z.string(),
    middle_name: z.string(),
    last_name: z.string(),
    date_of_birth: z.string(),
    gender: z.string(),
    nationality: z.string(),
    ...reachedBy,
    ...last,
  })
  .meta({ id: 'RelatedPersonRecord' });

const RelatedBusinessAnswer = z
  .strictObject({
    type: z.literal('business'),
    ...first,
    legal_name: z.string(),
    trading_name: z.string(),
    legal_form: z.string(),
    registration_number: z.string(),
    registry_country: z.string(),
    tax_id: z.string(),
    incorporation_date: z.string(),
    owners: orNull(z.literal(NONE_IDENTIFIED)),
    ...reachedBy,
    ...last,
  })
  .meta({ id: 'RelatedBusinessRecord' });

const RelatedCustomerAnswer = z
  .strictObject({
    type: z.literal('customer'),
    ...first,
    customer_id: Id,
    name: z.string().meta({ description: 'As the customer is called; empty where they were erased.' }),
    country_code: z.string(),
    ...last,
  })
  .meta({ id: 'RelatedCustomerRecord' });

export const RelatedPartyAnswer = z.union([RelatedPersonAnswer, RelatedBusinessAnswer, RelatedCustomerAnswer]);

const none = z.literal(NONE_IDENTIFIED);

export const RelatedPartiesAnswer = z.union([none, z.array(RelatedPartyAnswer)]);

/** Which id each party has got. */
export const CreatedPartiesAnswer = z.union([
  none,
  z.array(z.strictObject({ id: Id, reference: z.string(), type: z.enum(PARTY_KINDS) })),
]);
