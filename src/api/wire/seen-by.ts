import type { Actor } from '../../commands/command';
import { personOf } from '../../domain/person';
import type { CustomerRecord } from '../../domain/views';
import { maskedRecord } from '../../reads/masked-record';

export const MASKED_FOR_PEOPLE =
  'To people who signed in, numbers, birth dates, e-mail, phone and streets are masked; see revealFields.';

/**
 * A customer as whoever asks may see it. Keys belong to programs of the client, who sent all this; people see what is
 * masked by asking for it, which is on record.
 */
export function seenBy<Record extends CustomerRecord>({ id }: Pick<Actor, 'id'>, record: Record): Record {
  return personOf(id) === undefined ? record : maskedRecord(record);
}
