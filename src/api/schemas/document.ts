import { z } from 'zod';

import { ID_TYPES } from '../../domain/identity-types';
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

export const IdTypeName = z
  .string()
  .trim()
  .min(1, { abort: true })
  .max(40)
  .toLowerCase()
  .pipe(z.enum(ID_TYPES))
  .meta({
    enum: [...ID_TYPES],
    description: 'What the document is. The older upper-case form is accepted.',
    examples: ['national_id'],
  });

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

export const Document = z
  .strictObject({
    id_type: IdTypeName,
    ...documentParts,
  })
  .refine((document) => document.id_number || document.front_doc || document.back_doc, {
    path: ['id_number'],
    message: 'Send id_number, front_doc or both',
  })
  .meta({ id: 'Document', examples: [{ id_type: 'national_id', id_number: '1096277890' }] });
export type DocumentBody = z.infer<typeof Document>;

/** One document a type, because a later one replaces the one of its type. */
export const Documents = z
  .array(Document)
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
