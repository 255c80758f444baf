import type { Evidence } from '../domain/evidence';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';

export interface StoredCheck extends Evidence {
  /** Personal details of the answer, sealed under the customer's key. */
  readonly sealed: Buffer | null;
  /** Which attempt of which run asked; null where the run was begun by a build that did not say. */
  readonly cause: string | null;
}

export const CHECK_COLUMNS = `id, verification_id, subject, kind, outcome, findings, input_hash,
  json_build_object('name', engine_name, 'version', engine_version) as engine, data, started_at, finished_at, attempt`;

/**
 * Answers how many were written. Safe to repeat: the first answer to an attempt stays, and whoever repeats it learns that
 * theirs is not the one on record.
 */
export async function insertChecks(
  tx: Transaction,
  tenantId: string,
  customerId: string,
  checks: readonly StoredCheck[],
): Promise<number> {
  if (checks.length === 0) return 0;
  const rows = checks.map(({ engine, sealed, ...check }) => ({
    ...check,
    engine_name: engine.name,
    engine_version: engine.version,
    sealed: hexBytes(sealed),
  }));
  const written = await rowsOf(
    tx.raw(
      `insert into checks (tenant_id, customer_id, id, verification_id, subject, kind, outcome, findings, input_hash,
       engine_name, engine_version, data, sealed, started_at, finished_at, attempt, cause)
     select ?, ?, id, verification_id, subject, kind, outcome, findings, input_hash,
       engine_name, engine_version, data, sealed, started_at, finished_at, attempt, cause
     from json_to_recordset(?) as row (id uuid, verification_id uuid, subject text, kind text, outcome text,
       findings jsonb, input_hash text, engine_name text, engine_version text, data jsonb, sealed bytea,
       started_at timestamptz, finished_at timestamptz, attempt integer, cause text)
     on conflict do nothing returning id`,
      [tenantId, customerId, jsonRows(rows)],
    ),
  );
  return written.length;
}

/** The newest answer of every check and subject that this customer ever had: what may be used again. */
export async function latestChecks(tx: Transaction, customerId: string): Promise<Evidence[]> {
  return rowsOf<Evidence>(
    tx.raw(
      `select distinct on (kind, subject) ${CHECK_COLUMNS} from checks
       where customer_id = ? order by kind, subject, finished_at desc, attempt desc`,
      [customerId],
    ),
  );
}

export async function checksByIds(tx: Transaction, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  return rowsOf<Evidence>(
    tx.raw(`select ${CHECK_COLUMNS} from checks where id = any(?::uuid[]) order by finished_at, kind, subject`, [
      [...ids],
    ]),
  );
}

/** All that this verification ran, and what it used again from before. */
export async function checksOfVerification(
  tx: Transaction,
  verificationId: string,
  alsoUsed: readonly string[],
): Promise<Evidence[]> {
  return rowsOf<Evidence>(
    tx.raw(
      `select ${CHECK_COLUMNS} from checks where verification_id = ? or id = any(?::uuid[])
       order by finished_at, kind, subject, attempt`,
      [verificationId, [...alsoUsed]],
    ),
  );
}
