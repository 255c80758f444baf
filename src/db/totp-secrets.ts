import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredTotp {
  readonly keyId: string;
  readonly secretSealed: Buffer;
  readonly confirmedAt: string | null;
  /** The time step of the last code that was taken. */
  readonly lastStep: number | null;
}

export async function findTotp(tx: Transaction, personId: string): Promise<StoredTotp | undefined> {
  const [found] = await rowsOf<Omit<StoredTotp, 'lastStep'> & { lastStep: string | null }>(
    tx.raw(
      `select key_id as "keyId", secret_sealed as "secretSealed", confirmed_at as "confirmedAt", last_step as "lastStep"
       from totp_secrets where person_id = ?`,
      [personId],
    ),
  );
  return found && { ...found, lastStep: found.lastStep === null ? null : Number(found.lastStep) };
}

/** A secret that no code has confirmed yet, in place of an older one like it. False: a confirmed one is there and stays. */
export async function proposeTotp(
  tx: Transaction,
  secret: {
    readonly personId: string;
    readonly tenantId: string;
    readonly keyId: string;
    readonly secretSealed: Buffer;
  },
): Promise<boolean> {
  const { rows } = await tx.raw(
    `insert into totp_secrets as t (person_id, tenant_id, key_id, secret_sealed) values (?, ?, ?, ?)
     on conflict (person_id) do update
       set key_id = excluded.key_id, secret_sealed = excluded.secret_sealed, created_at = now()
       where t.confirmed_at is null
     returning person_id`,
    [secret.personId, secret.tenantId, secret.keyId, secret.secretSealed],
  );
  return rows.length > 0;
}

/**
 * Takes the code of a time step, once: false when one of it or of a later one was taken before, also by somebody who asks
 * at the same moment. `confirm` makes a proposed secret count.
 */
export async function takeStep(
  tx: Transaction,
  personId: string,
  step: number,
  { confirm = false }: { readonly confirm?: boolean } = {},
): Promise<boolean> {
  const { rows } = await tx.raw(
    `update totp_secrets set last_step = ?, confirmed_at = coalesce(confirmed_at, now())
     where person_id = ? and (last_step is null or last_step < ?) and (confirmed_at is null) = ?
     returning person_id`,
    [step, personId, step, confirm],
  );
  return rows.length > 0;
}

/** Ends the person's sessions too, when the secret counted: see the migration. Safe to repeat. */
export async function deleteTotp(tx: Transaction, personId: string): Promise<void> {
  await tx.raw('delete from totp_secrets where person_id = ?', [personId]);
}
