import type { Requirements } from '../domain/requirements';
import { isFinal } from '../domain/verification';
import type { OpenedBecause, RiskTier, VerificationState } from '../domain/verification';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';
import { insertMoves } from './status-transitions';
import type { Move } from './status-transitions';

export interface StoredVerification {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly number: number;
  readonly openedBecause: OpenedBecause;
  readonly state: VerificationState;
  readonly stateVersion: number;
  readonly requirements: Partial<Requirements>;
  readonly riskTier: RiskTier | null;
  readonly blockedOn: string;
  readonly dueAt: string | null;
  readonly overdueAt: string | null;
  readonly openedAt: string;
  readonly endedAt: string | null;
  /** The policy that it is under; null until its first checks. */
  readonly policyVersion: string | null;
}

const COLUMNS = `id, tenant_id as "tenantId", customer_id as "customerId", number, opened_because as "openedBecause", state,
  state_version as "stateVersion", requirements, risk_tier as "riskTier", blocked_on as "blockedOn", due_at as "dueAt",
  overdue_at as "overdueAt", opened_at as "openedAt", ended_at as "endedAt",
  policy_version as "policyVersion"`;

export interface NewVerification extends Pick<StoredVerification, 'id' | 'tenantId' | 'customerId' | 'openedBecause'> {
  readonly cause: string;
  readonly actor: string;
}

/** At most one a customer: each gets the number after the customer's last. */
export async function insertVerifications(tx: Transaction, ...opened: readonly NewVerification[]): Promise<void> {
  const rows = opened.map(({ id, tenantId, customerId, openedBecause }) => ({
    id,
    tenant_id: tenantId,
    customer_id: customerId,
    opened_because: openedBecause,
  }));
  await Promise.all([
    insertMoves<VerificationState>(
      tx,
      ...opened.map(({ id, tenantId, customerId, cause, actor }) => ({
        subject: 'verification' as const,
        subjectId: id,
        tenantId,
        customerId,
        version: 1,
        to: 'collecting' as const,
        cause,
        actor,
      })),
    ),
    tx.raw(
      `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version)
       select id, tenant_id, customer_id,
         (select coalesce(max(number), 0) + 1 from verifications v where v.customer_id = new.customer_id),
         opened_because, 'collecting', 1
       from json_to_recordset(?) as new (id uuid, tenant_id uuid, customer_id uuid, opened_because text)`,
      [jsonRows(rows)],
    ),
  ]);
}

export async function findVerification(tx: Transaction, id: string): Promise<StoredVerification | undefined> {
  const [row] = await rowsOf<StoredVerification>(tx.raw(`select ${COLUMNS} from verifications where id = ?`, [id]));
  return row;
}

/** The open one, locked so that a change and a decision never interleave. */
export async function lockOpenVerification(
  tx: Transaction,
  customerId: string,
): Promise<StoredVerification | undefined> {
  const [row] = await rowsOf<StoredVerification>(
    tx.raw(`select ${COLUMNS} from verifications where customer_id = ? and ended_at is null for update`, [customerId]),
  );
  return row;
}

export async function lockVerification(tx: Transaction, id: string): Promise<StoredVerification | undefined> {
  const [row] = await rowsOf<StoredVerification>(
    tx.raw(`select ${COLUMNS} from verifications where id = ? for update`, [id]),
  );
  return row;
}

export async function latestVerification(tx: Transaction, customerId: string): Promise<StoredVerification | undefined> {
  const [row] = await rowsOf<StoredVerification>(
    tx.raw(`select ${COLUMNS} from verifications where customer_id = ? order by number desc limit 1`, [customerId]),
  );
  return row;
}

export async function verificationsOf(tx: Transaction, customerId: string): Promise<StoredVerification[]> {
  return rowsOf<StoredVerification>(
    tx.raw(`select ${COLUMNS} from verifications where customer_id = ? order by number desc`, [customerId]),
  );
}

export interface Standing {
  readonly requirements: Requirements | Record<string, never>;
  readonly riskTier: RiskTier | null;
  /** `none`, `customer`, `reviewer`, or `check:<kind>`. */
  readonly blockedOn: string;
  readonly dueAt: string | null;
  /** The policy that it is bound to from now on; one that is bound already stays with its own. */
  readonly policyVersion: string;
}

/** Where a verification goes, and why. */
export interface Step extends Pick<Move<VerificationState>, 'to' | 'cause' | 'actor' | 'reasons'> {}

/**
 * Moves the state and says how the verification stands now, in one compare-and-set. Where it goes `through` others, all
 * are on record as moves of their own.
 */
export async function moveVerification(
  tx: Transaction,
  verification: Pick<StoredVerification, 'id' | 'tenantId' | 'customerId' | 'state' | 'stateVersion'>,
  to: VerificationState,
  standing: Partial<Standing>,
  why: Omit<Step, 'to'>,
  through: readonly Step[] = [],
): Promise<void> {
  const { id, tenantId, customerId, state, stateVersion } = verification;
  const steps = [...through, { to, ...why }];
  const [, moved] = await Promise.all([
    insertMoves<VerificationState>(
      tx,
      ...steps.map((step, index) => ({
        subject: 'verification' as const,
        subjectId: id,
        tenantId,
        customerId,
        version: stateVersion + 1 + index,
        from: steps[index - 1]?.to ?? state,
        ...step,
      })),
    ),
    rowsOf(
      tx.raw(
        `update verifications set state = :to, state_version = :version, ended_at = case when :ended then now() end,
         overdue_at = case when due_at = cast(:dueAt as timestamptz) then overdue_at end,
         due_at = cast(:dueAt as timestamptz), blocked_on = :blockedOn,
         requirements = coalesce(cast(:requirements as jsonb), requirements),
         risk_tier = coalesce(:riskTier, risk_tier),
         policy_version = coalesce(policy_version, :policyVersion)
       where id = :id and state = :from and state_version = :fromVersion returning id`,
        {
          id,
          from: state,
          fromVersion: stateVersion,
          to,
          version: stateVersion + steps.length,
          ended: isFinal(to),
          dueAt: standing.dueAt ?? null,
          blockedOn: standing.blockedOn ?? 'none',
          requirements: standing.requirements ? JSON.stringify(standing.requirements) : null,
          riskTier: standing.riskTier ?? null,
          policyVersion: standing.policyVersion ?? null,
        },
      ),
    ),
  ]);
  if (moved.length !== 1) throw new Error('A verification moved under our hands');
}

/** Without a move: what it waits for, or what the customer owes, has changed. */
export async function setStanding(
  tx: Transaction,
  id: string,
  standing: Partial<Pick<Standing, 'blockedOn' | 'dueAt' | 'requirements'>>,
): Promise<void> {
  await tx.raw(
    `update verifications set blocked_on = coalesce(:blockedOn, blocked_on),
       due_at = coalesce(cast(:dueAt as timestamptz), due_at),
       requirements = coalesce(cast(:requirements as jsonb), requirements)
     where id = :id`,
    {
      id,
      blockedOn: standing.blockedOn ?? null,
      dueAt: standing.dueAt ?? null,
      requirements: standing.requirements ? JSON.stringify(standing.requirements) : null,
    },
  );
}

/** Safe to repeat: the first time it became overdue stays. */
export async function markOverdue(tx: Transaction, id: string): Promise<void> {
  await tx.raw('update verifications set overdue_at = now() where id = ? and overdue_at is null', [id]);
}
