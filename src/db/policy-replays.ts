import type { ReplayResult } from '../domain/replay';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredReplay {
  readonly id: string;
  readonly version: string;
  readonly since: string | null;
  readonly result: ReplayResult;
  readonly madeBy: string;
  readonly madeAt: string;
}

const COLUMNS = `id, version, since, result, made_by as "madeBy", made_at as "madeAt"`;

export async function insertReplay(
  tx: Transaction,
  tenantId: string,
  replay: Pick<StoredReplay, 'id' | 'version' | 'result' | 'madeBy'> & { readonly since: string | null },
): Promise<void> {
  await tx.raw(
    `insert into policy_replays (id, tenant_id, version, since, result, made_by)
     values (:id, :tenantId, :version, cast(:since as timestamptz), :result, :madeBy)`,
    { ...replay, tenantId, result: JSON.stringify(replay.result) },
  );
}

/** The newest replay of every version, or of one. */
export async function latestReplays(
  tx: Transaction,
  tenantId: string,
  version?: string,
): Promise<readonly StoredReplay[]> {
  return rowsOf<StoredReplay>(
    tx.raw(
      `select distinct on (version) ${COLUMNS} from policy_replays
       where tenant_id = :tenantId and (cast(:version as text) is null or version = :version)
       order by version, made_at desc, id desc`,
      { tenantId, version: version ?? null },
    ),
  );
}
