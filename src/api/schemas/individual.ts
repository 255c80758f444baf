import { z } from 'zod';

import { BirthDate } from './calendar-date';
import { contactFields, suppliedFields } from './customer-fields';
import { olderDocument, PersonDocument, PersonDocuments } from './document';
import { optionalText } from './optional';
import { text } from './text';

export const personFields = {
  first_name: text({ max: 100 }).meta({ examples: ['Ada'] }),
  last_name: text({ max: 100 }).meta({ examples: ['Example'] }),
  date_of_birth: BirthDate,
  gender: optionalText({ max: 20 }).meta({ examples: ['female'] }),
};

export const IndividualIntakeBody = z
  .strictObject({
    kind: z.literal('individual').optional(),
    ...contactFields,
    ...personFields,
    documents: PersonDocuments.optional(),
    document: olderDocument(PersonDocument),
    ...suppliedFields,
  })
  .meta({
    id: 'IndividualIntake',
    examples: [
      {
        first_name: 'Ada',
        last_name: 'Example',
        email: 'ada.example@example.com',
        phone: '+23490123456789',
        country_code: 'NG',
        date_of_birth: '1970-12-28',
        gender: 'female',
        documents: [{ id_type: 'national_id', id_number: '1096277890' }],
        address: { street: '12 Marina Road', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' },
        proof_of_funds: {
          employment_status: 'employed',
          occupation: '151252',
          primary_purpose: 'payments_to_friends_or_family_abroad',
          source_of_funds: 'salary',
          expected_monthly_pay: '0_4999',
        },
      },
    ],
  });
export type IndividualIntakeBody = z.infer<typeof IndividualIntakeBody>;
