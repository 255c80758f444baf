import type { Knex } from 'knex';

import { asTenant } from '../src/db/database';
import { insertFingerprint, pageSentByAnother, portraitSentByAnother } from '../src/db/document-reuse';
import type { SideFingerprint } from '../src/documents/check-document';
import { SAME_IMAGE_DISTANCE } from '../src/documents/fingerprint';
import { SAME_PORTRAIT_DISTANCE } from '../src/documents/tamper/portrait-hash';
import type { CustomerScope } from '../src/domain/steps';

/**
 * Remembers the pages of a document for those who come after, then compares them with those of others: of two that are
 * checked at the same moment, as those behind one business are, one at least sees the other.
 *
 * Safe to repeat: a page's first fingerprint stays.
 */
export async function seenWithAnother(
  database: Knex,
  { tenantId, customerId, documentId }: CustomerScope & { readonly documentId: string },
  fingerprints: readonly SideFingerprint[],
): Promise<{ image: boolean; portrait: boolean }> {
  if (fingerprints.length === 0) return { image: false, portrait: false };
  // Committed before anything is compared: until then, nobody else sees it.
  await asTenant(database, tenantId, async (tx) => {
    for (const { side, ...prints } of fingerprints) {
      await insertFingerprint(tx, { documentId, side, tenantId, customerId, ...prints });
    }
  });
  return asTenant(database, tenantId, async (tx) => {
    let [image, portrait] = [false, false];
    for (const { side, ...prints } of fingerprints) {
      // Fronts only: backs of one kind of card differ in too little for a likeness to mean anything.
      if (side === 'front' && prints.dhash) {
        image ||= await pageSentByAnother(tx, documentId, prints.dhash, SAME_IMAGE_DISTANCE);
      }
      if (prints.portrait) {
        portrait ||= await portraitSentByAnother(tx, documentId, prints.portrait, SAME_PORTRAIT_DISTANCE);
      }
    }
    return { image, portrait };
  });
}
