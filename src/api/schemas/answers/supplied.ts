import { z } from 'zod';

import { Id, orNull } from './answer-fields';

const BlobIds = orNull(z.array(Id)).meta({
  description: 'Ids of the stored files, front before back; null without any.',
});

/** A document as it is read back. */
export const DocumentAnswer = z.strictObject({
  docs: BlobIds,
  number: z.string(),
  country: z.string(),
  id_type: z.string(),
  valid_until: z.string(),
});

export const AddressAnswer = z.strictObject({
  street: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  postal_code: z.string(),
  document: z.strictObject({ id_type: z.string(), issue_country: z.string(), urls: BlobIds }),
});
