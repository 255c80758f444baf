import { z } from 'zod';

import { PARTIES_CHANGE_EXAMPLE, PARTY_CHANGE_EXAMPLE } from '../business-request-examples';
import { Address } from './address';
import { checkBothLists } from './both-lists';
import { businessDetails } from './business';
import { contactFields, suppliedFields } from './customer-fields';
import { Document, Documents, olderDocument } from './document';
import { personFields } from './individual';
import { RelatedPartyChanges } from './related-party-change';

/** Fields that only one kind of customer has. Sending some of both can fit no customer. */
const INDIVIDUAL_FIELDS = ['first_name', 'last_name', 'date_of_birth', 'gender'] as const;
const BUSINESS_FIELDS = ['business', 'owners', 'controllers', 'operating_address'] as const;

export const CustomerChangeBody = z
  .strictObject({
    ...contactFields,
    ...personFields,
    business: z.strictObject(businessDetails).partial().meta({ id: 'BusinessChange' }),
    owners: RelatedPartyChanges,
    controllers: RelatedPartyChanges,
    documents: Documents,
    document: olderDocument(Document),
    ...suppliedFields,
    operating_address: Address,
  })
  .partial()
  .check(({ value, issues }) => {
    checkBothLists(value, issues);
    if (!INDIVIDUAL_FIELDS.some((field) => value[field] !== undefined)) return;
    for (const field of BUSINESS_FIELDS.filter((each) => value[each] !== undefined)) {
      const message = 'Belongs to a business, while other fields of this request belong to an individual';
      issues.push({ code: 'custom', path: [field], input: value[field], message });
    }
  })
  .meta({
    id: 'CustomerChange',
    description:
      'Absent means unchanged. `address`, `operating_address` and `proof_of_funds` replace as a whole; `business` and ' +
      '`metadata` merge; documents add, or replace the one of their `id_type`; owners and controllers go by their `id`.',
    examples: [
      { phone: '+2348031234567', address: { street: '1 Broad Street', city: 'Lagos', country: 'NG' } },
      PARTY_CHANGE_EXAMPLE,
      PARTIES_CHANGE_EXAMPLE,
    ],
  });
export type CustomerChangeBody = z.infer<typeof CustomerChangeBody>;
