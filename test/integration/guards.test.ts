/**
 * A control: do our invariant queries see a double decision at all, and what stands between us and one? The same step is
 * carried out twice at once, as when a worker that was taken for dead goes on beside its successor. It is guarded twice: by
 * row locks and compare-and-set in our statements, and by constraints. Only with both gone do the queries go red.
 */
import { join } from 'node:path';

import type { Knex } from 'knex';

import { createActivities } from '../../activities';
import { createListRegistry } from '../../src/screening/list-store';
import { person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { installStages } from '../support/stages';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { until } from '../support/until';

const CUSTOMERS = 3;

interface Guards {
  readonly statements: boolean;
  readonly constraints: boolean;
}

/** The database without what refuses a repeated cause, a repeated version and a second final decision. */
const WITHOUT_CONSTRAINTS = `
  alter table decisions drop constraint one_decision_a_version, drop constraint one_decision_a_cause;
  drop index one_final_decision_a_verification;
  alter table status_transitions drop constraint one_move_a_version, drop constraint one_move_a_cause;
  alter table status_transitions drop constraint position cascade;`;

/** Our statements without row locks and without compare-and-set. */
function withoutGuards(database: Knex): Knex {
  type Connection = { query: (statement: unknown, ...more: unknown[]) => unknown; unguarded?: true };
  const lender = database.client as { acquireConnection(): Promise<Connection> };
  const acquire = lender.acquireConnection.bind(lender);
  lender.acquireConnection = async () => {
    const connection = await acquire();
    if (connection.unguarded) return connection;
    const query = connection.query.bind(connection);
    connection.unguarded = true;
    connection.query = (statement, ...more) => query(unguarded(statement), ...more);
    return connection;
  };
  return database;
}

function unguarded(statement: unknown): unknown {
  if (typeof statement !== 'object' || statement === null || !('text' in statement)) return statement;
  const text = String(statement.text)
    .replaceAll(/\bfor update( of \w+)?/g, '')
    .replaceAll(
      / and ((?:state|status) = \$\d+) and ((?:state|status)_version = \$\d+ - 1)/g,
      ' and ($1 or true) and ($2 or true)',
    );
  return { ...statement, text };
}

/** Everyone's decision is made twice at once. Answers what the invariant queries say, and how many tries were refused. */
async function campaign({ statements, constraints }: Guards): Promise<{ broken: string[]; refused: number }> {
  const system = await createTestSystem();
  try {
    if (!constraints) await system.owner.raw(WITHOUT_CONSTRAINTS);
    const pool = system.connect('clearway_app', 10);
    const activities = await activitiesOn(system, statements ? pool : withoutGuards(pool));
    const stages = await installStages(system.url);
    const tenantId = await system.tenant();
    let refused = 0;
    for (let i = 0; i < CUSTOMERS; i++) {
      const { value } = await system.commands.createCustomer(by(tenantId), person());
      const scope = { tenantId, customerId: value.id };
      const checks = await activities.runChecks({ ...scope, attempt: 1 });
      if (!checks || 'resume' in checks) throw new Error('There is nothing to decide');
      const { verificationId, claimsVersion, context, evidenceIds } = checks;
      const task = { ...scope, verificationId, claimsVersion, context, evidenceIds };

      await stages.hold('decision', value.id);
      const twice = [1, 2].map(() =>
        activities.decideVerification({ ...task, unavailableIsFinal: false, cause: 'the same step' }),
      );
      const answers = Promise.allSettled(twice);
      await until('both wait, at the stage or for each other', async () => {
        const { rows } = await system.owner.raw<{ rows: { waiting: string }[] }>(
          `select count(*) as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return Number(rows[0]?.waiting) === 2;
      });
      await stages.releaseAll();
      refused += (await answers).filter(({ status }) => status === 'rejected').length;
    }
    return { broken: Object.keys(await brokenInvariants(system.owner)), refused };
  } finally {
    await system.close();
  }
}

async function activitiesOn({ blindIndex, sealOf }: TestSystem, database: Knex) {
  const lists = createListRegistry(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  const deadlines = { customer: 60_000, review: { low: 60_000, medium: 60_000, high: 60_000 } };
  return createActivities({
    database,
    blindIndex,
    sealOf,
    lists,
    deadlines,
    fourEyesFindings: [],
    now: () => new Date(),
  });
}

test('with all guards, the second try finds what the first one did', async () => {
  expect(await campaign({ statements: true, constraints: true })).toEqual({ broken: [], refused: 0 });
});

test('without the constraints, the statements alone let nothing through', async () => {
  expect(await campaign({ statements: true, constraints: false })).toEqual({ broken: [], refused: 0 });
});

test('without locks and compare-and-set, the constraints alone refuse the second try', async () => {
  expect(await campaign({ statements: false, constraints: true })).toEqual({ broken: [], refused: CUSTOMERS });
});

test('control: without either, the invariant queries go red', async () => {
  const { broken } = await campaign({ statements: false, constraints: false });
  expect(broken).toEqual(
    expect.arrayContaining(['more than one final decision', 'a gap or a repeat in the versions of a subject']),
  );
});
