import type { Evidence } from '../domain/evidence';
import { CHECK_COLUMNS } from './checks';
import { rowsOf } from './database';
import type { Transaction } from './database';

/** Evidence together with its sealed part: for the one case that somebody reads, and for nothing else. */
export interface SealedEvidence extends Evidence {
  readonly sealed: Buffer | null;
}

export async function sealedChecks(tx: Transaction, ids: readonly string[]): Promise<SealedEvidence[]> {
  if (ids.length === 0) return [];
  return rowsOf<SealedEvidence>(
    tx.raw(
      `select ${CHECK_COLUMNS}, sealed from checks where id = any(?::uuid[]) order by finished_at, kind, subject`,
      [[...ids]],
    ),
  );
}

/** What the check of who owns the customer sealed, out of this evidence. */
export async function sealedOwnership(
  tx: Transaction,
  evidenceIds: readonly string[],
): Promise<{ readonly id: string; readonly sealed: Buffer } | undefined> {
  const [row] = await rowsOf<{ id: string; sealed: Buffer }>(
    tx.raw(
      `select id, sealed from checks
       where id = any(?::uuid[]) and kind = 'ownership' and subject = 'customer' and sealed is not null`,
      [[...evidenceIds]],
    ),
  );
  return row;
}

/** The day of each of these versions of lists, `YYYY-MM-DD`. */
export async function daysOfDatasets(
  tx: Transaction,
  versions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (versions.length === 0) return new Map();
  const rows = await rowsOf<{ version: string; dated: string }>(
    tx.raw(
      `select version, to_char(max(dated), 'YYYY-MM-DD') as dated from list_versions where version = any(?::text[]) group by version`,
      [[...versions]],
    ),
  );
  return new Map(rows.map(({ version, dated }) => [version, dated]));
}

/** What a decision kept of the risk: one word a factor. */
export async function riskReasonsOf(tx: Transaction, decisionId: string): Promise<readonly string[]> {
  const [row] = await rowsOf<{ reasons: string[] }>(
    tx.raw('select risk_reasons as reasons from decisions where id = ?', [decisionId]),
  );
  return row?.reasons ?? [];
}

/** The newest answer about one of these subjects, with its sealed part. */
export async function latestSealedChecks(
  tx: Transaction,
  customerId: string,
  subjects: readonly string[],
): Promise<SealedEvidence[]> {
  return rowsOf<SealedEvidence>(
    tx.raw(
      `select distinct on (kind, subject) ${CHECK_COLUMNS}, sealed from checks
       where customer_id = ? and subject = any(?::text[]) and sealed is not null
       order by kind, subject, finished_at desc, attempt desc`,
      [customerId, [...subjects]],
    ),
  );
}
