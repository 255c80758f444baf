import { z } from 'zod';

import { MAX_PARTIES, PARTY_KINDS } from '../../domain/related-party';
import { sentenceFor } from '../validation-message';
import { Documents } from './document';
import { fitsTogether } from './holding';
import {
  listOrNone,
  NONE_IDENTIFIED,
  partyFields,
  relatedBusinessFields,
  RelatedBusiness,
  RelatedCustomer,
  RelatedParty,
  RelatedPerson,
  relatedPersonFields,
} from './related-party';

const PartyId = z.uuid().toLowerCase().meta({ description: 'Of a party that is there, as GET answers it.' });

/** Which kind the party is, only the command knows: it refuses fields of the others. */
const PartyChange = z
  .strictObject({
    id: PartyId,
    ...z
      .strictObject({
        type: z.enum(PARTY_KINDS).meta({ description: 'What the party is, where you say so: it cannot change.' }),
        ...relatedPersonFields,
        ...relatedBusinessFields,
        ...partyFields,
        documents: Documents,
      })
      .partial().shape,
  })
  .check(fitsTogether)
  .meta({
    id: 'RelatedPartyChange',
    description:
      'Changes the party of this id. Absent means unchanged; documents add, or replace the one of their `id_type`; ' +
      '`address` replaces as a whole, and so does what they hold as soon as any field of it is sent.',
    examples: [{ id: '0192f0c1-7a52-7f30-8c44-2d1e0f9a8b7c', date_of_birth: '1970-12-28' }],
  });
export type PartyChangeBody = z.infer<typeof PartyChange>;

const PartyRemoval = z.strictObject({ id: PartyId, remove: z.literal(true) }).meta({
  id: 'RelatedPartyRemoval',
  description: 'Takes the party of this id away.',
  examples: [{ id: '0192f0c1-7a52-7f30-8c44-2d1e0f9a8b7c', remove: true }],
});
export type PartyRemovalBody = z.infer<typeof PartyRemoval>;

/** By its `remove` and `id` an entry says what it is, so that what else is wrong with it can be told by name. */
const Entry = z.preprocess(
  (value, context) => {
    const meant = formOf(value).safeParse(value, { error: sentenceFor });
    // Of all forms the one that was meant: zod would go on and try the others after an unknown field.
    if (meant.error) context.issues.push({ code: 'invalid_union', errors: [meant.error.issues], input: value });
    return value;
  },
  z.union([PartyRemoval, PartyChange, RelatedPerson, RelatedBusiness, RelatedCustomer]),
);

function formOf(value: unknown): z.ZodType {
  if (typeof value !== 'object' || value === null) return RelatedParty;
  if (Object.hasOwn(value, 'remove')) return PartyRemoval;
  return Object.hasOwn(value, 'id') ? PartyChange : RelatedParty;
}

export const RelatedPartyChanges = listOrNone(Entry).meta({
  description:
    'An entry with `id` changes that party, with `remove: true` takes it away; without `id` it is a new one. Who is not ' +
    `named stays. At most ${MAX_PARTIES} in both lists. "${NONE_IDENTIFIED}" where nobody is left.`,
});
export type RelatedPartyChangesBody = z.infer<typeof RelatedPartyChanges>;
