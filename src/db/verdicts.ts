import type { VerdictAction } from '../domain/review-views';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredVerdict {
  readonly id: string;
  readonly reviewId: string;
  readonly customerId: string;
  readonly action: VerdictAction;
  readonly reasonCode: string;
  readonly noteSealed: Buffer;
  readonly entryIds: readonly string[];
  readonly requirements: readonly string[];
  readonly givenBy: string;
  readonly givenAt: string;
  readonly needsSecond: boolean;
  readonly secondedBy: string | null;
}

const COLUMNS = `id, review_id as "reviewId", customer_id as "customerId", action, reason_code as "reasonCode",
  note_sealed as "noteSealed", entry_ids as "entryIds", requirements, given_by as "givenBy", given_at as "givenAt",
  needs_second as "needsSecond", seconded_by as "secondedBy"`;

/** The same for `json_build_object` over `v`, without the note, which is bytes, and the instant, which JSON writes otherwise. */
export const VERDICT_COLUMNS = `'id', v.id, 'reviewId', v.review_id, 'customerId', v.customer_id, 'action', v.action,
  'reasonCode', v.reason_code, 'entryIds', v.entry_ids, 'requirements', v.requirements, 'givenBy', v.given_by,
  'needsSecond', v.needs_second, 'secondedBy', v.seconded_by`;

export async function insertVerdict(
  tx: Transaction,
  tenantId: string,
  verdict: Omit<StoredVerdict, 'givenAt' | 'secondedBy'>,
): Promise<void> {
  await tx.raw(
    `insert into verdicts (id, tenant_id, customer_id, review_id, action, reason_code, note_sealed, entry_ids,
       requirements, given_by, needs_second)
     values (:id, :tenantId, :customerId, :reviewId, :action, :reasonCode, :noteSealed, :entryIds, :requirements,
       :givenBy, :needsSecond)`,
    { ...verdict, tenantId, entryIds: [...verdict.entryIds], requirements: [...verdict.requirements] },
  );
}

/** The one verdict that stands for a review: the constraint lets there be no other. */
export async function standingVerdict(tx: Transaction, reviewId: string): Promise<StoredVerdict | undefined> {
  const [row] = await rowsOf<StoredVerdict>(
    tx.raw(`select ${COLUMNS} from verdicts where review_id = ? and sent_back_by is null`, [reviewId]),
  );
  return row;
}

/** Agreed to by somebody else; a constraint refuses the person who gave it. */
export async function secondVerdict(tx: Transaction, verdictId: string, by: string): Promise<void> {
  await tx.raw('update verdicts set seconded_by = ?, seconded_at = now() where id = ? and seconded_by is null', [
    by,
    verdictId,
  ]);
}

/** Not agreed to: it no longer stands, and the review is open for another verdict. */
export async function sendVerdictBack(tx: Transaction, verdictId: string, by: string): Promise<void> {
  await tx.raw('update verdicts set sent_back_by = ?, sent_back_at = now() where id = ? and seconded_by is null', [
    by,
    verdictId,
  ]);
}
