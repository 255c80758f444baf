/**
 * Holds a worker at a stage, from within Postgres: a trigger that waits for a lock which the test has. The worker is
 * then exactly there, in a transaction that has not committed, for as long as the test wants.
 */
import { ownSession } from './hold-row';
import { until } from './until';

/** `checks`, `document`: its evidence is about to be written; `decision`; `sent`: Temporal has it, the outbox not yet. */
export type Stage = 'checks' | 'document' | 'decision' | 'sent';

export interface Stages {
  hold(stage: Stage, customerId: string): Promise<void>;
  release(stage: Stage, customerId: string): Promise<void>;
  releaseAll(): Promise<void>;
  /** Waits until so many transactions stand at a stage that is held. */
  untilHeld(count: number): Promise<void>;
}

export async function installStages(databaseUrl: string): Promise<Stages> {
  const session = await ownSession(databaseUrl);
  await session.query(`
    create function test_hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtext(tg_argv[0] || new.customer_id));
      return new;
    end $$;
    create trigger hold_checks before insert on checks for each row
      when (new.kind = 'contact') execute function test_hold('checks');
    create trigger hold_document before insert on checks for each row
      when (new.kind = 'document') execute function test_hold('document');
    create trigger hold_decision before insert on decisions for each row execute function test_hold('decision');
    create trigger hold_sent before update on outbox for each row
      when (old.sent_at is null and new.sent_at is not null) execute function test_hold('sent');
  `);
  const ask = async (sql: string, ...values: string[]) => void (await session.query(sql, values));
  return {
    hold: (stage, customerId) => ask('select pg_advisory_lock(hashtext($1))', stage + customerId),
    release: (stage, customerId) => ask('select pg_advisory_unlock(hashtext($1))', stage + customerId),
    releaseAll: () => ask('select pg_advisory_unlock_all()'),
    untilHeld: (count) =>
      until(`${count} transactions stand at a stage`, async () => {
        const { rows } = await session.query<{ held: string }>(
          `select count(*) as held from pg_locks l join pg_database d on d.oid = l.database
           where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`,
        );
        return Number(rows[0]?.held) >= count;
      }).then(() => undefined),
  };
}
