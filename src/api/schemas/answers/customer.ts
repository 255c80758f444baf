import { z } from 'zod';

import {
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  HIGHEST_PRODUCT_LEVEL,
  LOWEST_PRODUCT_LEVEL,
} from '../../../domain/customer';
import { AnswerInstant, Id, orNull } from './answer-fields';
import { KycAnswer } from './kyc';
import { CreatedPartiesAnswer, RelatedPartiesAnswer } from './related-party';
import { AddressAnswer, DocumentAnswer } from './supplied';

const Meta = z.strictObject({
  date_of_birth: z.string(),
  employment_status: z.string(),
  expected_monthly_income: z.string(),
  primary_purpose: z.string(),
  source_of_funds: z.string(),
  most_recent_occupation: z.string(),
  document: z.strictObject({
    ...DocumentAnswer.shape,
    gender: z.string(),
    provider: z.literal(0),
    additional: orNull(z.array(DocumentAnswer)),
  }),
  address: AddressAnswer,
  providers: z.null(),
});

const BusinessAnswer = z.strictObject({
  legal_name: z.string(),
  trading_name: z.string(),
  legal_form: z.string(),
  registration_number: z.string(),
  registry_country: z.string(),
  tax_id: z.string(),
  incorporation_date: z.string(),
  industry_scheme: z.string(),
  industry_code: z.string(),
  website: z.string(),
  purpose: z.string(),
  expected_monthly_volume: z.string(),
  tax_ids: z.array(z.strictObject({ country: z.string(), number: z.string() })),
});

const summary = {
  id: Id,
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  phone: z.string().meta({ description: 'The national part.', examples: ['90123456789'] }),
  country_code: z.string().meta({ description: 'ISO 3166-1 alpha-3.', examples: ['NGA'] }),
  status: z.enum(CUSTOMER_STATUSES),
};

/** What creating answers: the documented seven fields; for a business also which one it is, and the ids of its parties. */
export const CreatedCustomerAnswer = z
  .strictObject({
    ...summary,
    kind: z.literal('business').optional(),
    business: BusinessAnswer.optional(),
    owners: CreatedPartiesAnswer.optional(),
    controllers: CreatedPartiesAnswer.optional(),
  })
  .meta({ id: 'CreatedCustomer' });

export const CustomerRecordAnswer = z
  .strictObject({
    ...summary,
    dial_code: z.string().meta({ examples: ['+234'] }),
    created_at: AnswerInstant,
    updated_at: AnswerInstant,
    meta: Meta,
    kind: z.enum(CUSTOMER_KINDS),
    product_level: z.int().min(LOWEST_PRODUCT_LEVEL).max(HIGHEST_PRODUCT_LEVEL),
    metadata: z.looseObject({}),
    business: BusinessAnswer.optional(),
    owners: RelatedPartiesAnswer.optional(),
    controllers: RelatedPartiesAnswer.optional(),
    operating_address: AddressAnswer.optional(),
  })
  .meta({ id: 'CustomerRecord', description: 'A customer without the state of its verification.' });

export const CustomerAnswer = z
  .strictObject({ ...CustomerRecordAnswer.shape, kyc: KycAnswer })
  .meta({ id: 'Customer' });

export const CustomerPageAnswer = z
  .strictObject({
    items: z.array(CustomerRecordAnswer),
    page: orNull(z.int().min(0)).meta({ description: 'Null when the page was asked for by cursor.' }),
    size: z.int(),
    max_page: z.int().min(0),
    total_pages: z.int().min(0),
    total: z.int().min(0),
    last: z.boolean(),
    first: z.boolean(),
    visible: z.int().min(0).meta({ description: 'How many items this page has.' }),
    next_cursor: orNull(z.string()),
  })
  .meta({ id: 'CustomerPage' });
