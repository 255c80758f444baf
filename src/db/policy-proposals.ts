import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredProposal {
  readonly id: string;
  readonly version: string;
  readonly note: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly replayId: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly rejectedBy: string | null;
  readonly rejectedAt: string | null;
  readonly answerNote: string | null;
}

const COLUMNS = `id, version, note, proposed_by as "proposedBy", proposed_at as "proposedAt", replay_id as "replayId",
  approved_by as "approvedBy", approved_at as "approvedAt", rejected_by as "rejectedBy", rejected_at as "rejectedAt",
  answer_note as "answerNote"`;

/** False when this version is proposed already, and nobody has answered. */
export async function insertProposal(
  tx: Transaction,
  tenantId: string,
  proposal: Pick<StoredProposal, 'id' | 'version' | 'note' | 'proposedBy'>,
): Promise<boolean> {
  const written = await rowsOf(
    tx.raw(
      `insert into policy_proposals (id, tenant_id, version, note, proposed_by)
       values (:id, :tenantId, :version, :note, :proposedBy) on conflict do nothing returning id`,
      { ...proposal, tenantId },
    ),
  );
  return written.length > 0;
}

/** The newest proposal of a version, locked: two answers to one never interleave. */
export async function lockProposal(
  tx: Transaction,
  tenantId: string,
  version: string,
): Promise<StoredProposal | undefined> {
  const [row] = await rowsOf<StoredProposal>(
    tx.raw(
      `select ${COLUMNS} from policy_proposals where tenant_id = ? and version = ?
       order by proposed_at desc, id desc limit 1 for update`,
      [tenantId, version],
    ),
  );
  return row;
}

/** The newest proposal of every version, or of one. */
export async function latestProposals(
  tx: Transaction,
  tenantId: string,
  version?: string,
): Promise<readonly StoredProposal[]> {
  return rowsOf<StoredProposal>(
    tx.raw(
      `select distinct on (version) ${COLUMNS} from policy_proposals
       where tenant_id = :tenantId and (cast(:version as text) is null or version = :version)
       order by version, proposed_at desc, id desc`,
      { tenantId, version: version ?? null },
    ),
  );
}

/** A constraint refuses the person who proposed it, and an approval without a replay. */
export async function approveProposal(
  tx: Transaction,
  id: string,
  { by, note, replayId }: { readonly by: string; readonly note: string; readonly replayId: string },
): Promise<void> {
  await tx.raw(
    `update policy_proposals set approved_by = :by, approved_at = now(), answer_note = :note, replay_id = :replayId
     where id = :id`,
    { id, by, note, replayId },
  );
}

export async function rejectProposal(
  tx: Transaction,
  id: string,
  { by, note }: { readonly by: string; readonly note: string },
): Promise<void> {
  await tx.raw('update policy_proposals set rejected_by = ?, rejected_at = now(), answer_note = ? where id = ?', [
    by,
    note,
    id,
  ]);
}
