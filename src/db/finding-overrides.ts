import type { CheckKind } from '../domain/evidence';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredOverride {
  readonly id: string;
  readonly customerId: string;
  readonly reviewId: string;
  readonly checkId: string;
  readonly checkKind: CheckKind;
  readonly subject: string;
  readonly code: string;
  readonly field: string | null;
  readonly inputHash: string;
  readonly reasonCode: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

const COLUMNS = `id, customer_id as "customerId", review_id as "reviewId", check_id as "checkId",
  check_kind as "checkKind", subject, code, field, input_hash as "inputHash", reason_code as "reasonCode",
  given_by as "givenBy", given_at as "givenAt", withdrawn_by as "withdrawnBy", withdrawn_at as "withdrawnAt"`;

/** False, and nothing written, when one about this finding and input stands already. */
export async function insertOverride(
  tx: Transaction,
  tenantId: string,
  override: Omit<StoredOverride, 'givenAt' | 'withdrawnBy' | 'withdrawnAt'> & { readonly noteSealed: Buffer },
): Promise<boolean> {
  const written = await rowsOf(
    tx.raw(
      `insert into finding_overrides (id, tenant_id, customer_id, review_id, check_id, check_kind, subject, code, field,
         input_hash, reason_code, note_sealed, given_by)
       values (:id, :tenantId, :customerId, :reviewId, :checkId, :checkKind, :subject, :code, :field, :inputHash,
         :reasonCode, :noteSealed, :givenBy)
       on conflict (customer_id, check_kind, subject, code, coalesce(field, ''), input_hash) where withdrawn_at is null
         do nothing
       returning id`,
      { ...override, tenantId },
    ),
  );
  return written.length === 1;
}

/** Those that nobody has withdrawn, oldest first; whether they still hold, the input of the checks says. */
export async function standingOverrides(tx: Transaction, customerId: string): Promise<StoredOverride[]> {
  return rowsOf<StoredOverride>(
    tx.raw(`select ${COLUMNS} from finding_overrides where customer_id = ? and withdrawn_at is null order by id`, [
      customerId,
    ]),
  );
}

/** How many were given while this verification was open, each of which renewed the claims. */
export async function countOverrides(tx: Transaction, verificationId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx.raw(
      `select count(*)::int as count from finding_overrides o join reviews r on r.id = o.review_id
       where r.verification_id = ?`,
      [verificationId],
    ),
  );
  return row?.count ?? 0;
}

export async function findOverride(tx: Transaction, id: string): Promise<StoredOverride | undefined> {
  const [row] = await rowsOf<StoredOverride>(tx.raw(`select ${COLUMNS} from finding_overrides where id = ?`, [id]));
  return row;
}

/** Once: false when somebody has done it before. */
export async function withdrawOverride(
  tx: Transaction,
  id: string,
  withdrawal: { readonly by: string; readonly reasonCode: string; readonly noteSealed: Buffer },
): Promise<boolean> {
  const withdrawn = await rowsOf(
    tx.raw(
      `update finding_overrides set withdrawn_by = :by, withdrawn_at = now(), withdrawn_reason_code = :reasonCode,
         withdrawn_note_sealed = :noteSealed
       where id = :id and withdrawn_at is null returning id`,
      { ...withdrawal, id },
    ),
  );
  return withdrawn.length === 1;
}
