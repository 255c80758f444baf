import { z } from 'zod';

import { BUSINESS_ID_TYPES, ID_TYPES, PERSON_ID_TYPES } from '../../domain/identity-types';
import type { IdType } from '../../domain/identity-types';
import { MAX_DOCUMENTS } from '../limits';
import { calendarDate } from './calendar-date';
import { CountryCode } from './country-code';
import { optionalText, orEmpty } from './optional';

/** Its alphabet, padding, size and content are looked at last, after everything else about the request is right. */
export const Base64File = z.string().meta({
  contentEncoding: 'base64',
  description:
    'A JPEG, PNG or PDF as base64 (standard alphabet, with padding), with or without a data URI in front. ' +
    'An empty string means: not given.',
  examples: ['data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2Q=='],
});

function idTypeAmong<Type extends IdType>(types: readonly [Type, ...Type[]]) {
  return z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(40)
    .toLowerCase()
    .pipe(z.enum(types))
    .meta({
      enum: [...types],
      description: 'What the document is. The older upper-case form is accepted.',
      examples: [types[0]],
    });
}

/** What a document consists of beside its type. */
export const documentParts = {
  id_number: optionalText({ max: 64 }).meta({ description: 'The number on the document; tax numbers always go here.' }),
  front_doc: Base64File.optional(),
  back_doc: Base64File.optional(),
  valid_until: orEmpty(calendarDate({ earliest: '1900-01-01', past: false }).meta({ format: 'date' })).meta({
    description: 'Expiry date printed on the document, `YYYY-MM-DD`. Clearway addition.',
  }),
  issuing_country: orEmpty(CountryCode).meta({
    description: 'The country that issued it, where that is not the country of the customer. Clearway addition.',
  }),
};

function documentAmong<Type extends IdType>(types: readonly [Type, ...Type[]]) {
  return z
    .strictObject({ id_type: idTypeAmong(types), ...documentParts })
    .refine((document) => document.id_number || document.front_doc || document.back_doc, {
      path: ['id_number'],
      message: 'Send id_number, front_doc or both',
    });
}

/** Of a customer whose kind is not known yet: the command knows it. */
export const Document = documentAmong(ID_TYPES).meta({
  id: 'Document',
  examples: [{ id_type: 'national_id', id_number: '1096277890' }],
});
export type DocumentBody = z.infer<typeof Document>;

export const PersonDocument = documentAmong(PERSON_ID_TYPES).meta({
  id: 'PersonDocument',
  description: 'An identity document, or a tax number.',
  examples: [{ id_type: 'national_id', id_number: '1096277890' }],
});

export const BusinessDocument = documentAmong(BUSINESS_ID_TYPES).meta({
  id: 'BusinessDocument',
  description: 'A paper of a business, or a tax number.',
  examples: [{ id_type: 'certificate_of_incorporation', id_number: 'RC123456' }],
});

/** One document a type, because a later one replaces the one of its type. */
function oneOfAType<Schema extends z.ZodType<DocumentBody>>(schema: Schema) {
  return z
    .array(schema)
    .max(MAX_DOCUMENTS)
    .check(({ value, issues }) => {
      const seen = new Set<string>();
      value.forEach(({ id_type: idType }, index) => {
        if (seen.has(idType)) {
          const message = `There is another ${idType} in the list; send one document of a type`;
          issues.push({ code: 'custom', path: [index, 'id_type'], input: idType, message });
        }
        seen.add(idType);
      });
    });
}

/** The public API had one document once; clients of that time may still send it. */
export function olderDocument<Schema extends z.ZodType<DocumentBody>>(schema: Schema) {
  return schema.optional().meta({
    deprecated: true,
    description: 'Older form: the one document. Send `documents` instead; never both.',
  });
}

export const Documents = oneOfAType(Document);
export const PersonDocuments = oneOfAType(PersonDocument);
export const BusinessDocuments = oneOfAType(BusinessDocument);
