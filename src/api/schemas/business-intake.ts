import { z } from 'zod';

import { BUSINESS_INTAKE_EXAMPLE } from '../business-request-examples';
import { Address } from './address';
import { checkBothLists } from './both-lists';
import { businessDetails } from './business';
import { contactFields, suppliedFields } from './customer-fields';
import { BusinessDocument, BusinessDocuments, olderDocument } from './document';
import { RelatedParties } from './related-party';

export const BusinessIntakeBody = z
  .strictObject({
    kind: z.literal('business'),
    ...contactFields,
    business: z.strictObject(businessDetails).meta({ id: 'Business' }),
    owners: RelatedParties.optional(),
    controllers: RelatedParties.optional(),
    documents: BusinessDocuments.optional(),
    document: olderDocument(BusinessDocument),
    ...suppliedFields,
    operating_address: Address.optional(),
  })
  .check(({ value, issues }) => checkBothLists(value, issues))
  .meta({ id: 'BusinessIntake', examples: [BUSINESS_INTAKE_EXAMPLE] });
export type BusinessIntakeBody = z.infer<typeof BusinessIntakeBody>;
