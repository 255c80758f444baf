/**
 * A control: do our invariant queries see a double decision at all, and what stands between us and one? The same step is
 * carried out twice at once, as when a worker that was taken for dead goes on beside its successor. It is guarded twice: by
 * row locks and compare-and-set in our statements, and by constraints. Only with both gone do the queries go red.
 */
import { formOnly } from '../support/addresses';
import { join } from 'node:path';

import { MockActivityEnvironment } from '@temporalio/testing';
import type { Knex } from 'knex';

import { createActivities } from '../../activities';
import type { Activities } from '../../activities';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import type { CustomerScope, DocumentStep } from '../../src/domain/steps';
import { createScreenedLists } from '../../src/screening/screened-lists';
import { image, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { installStages } from '../support/stages';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { until } from '../support/until';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import { policyWith } from '../support/policy-with';

const CUSTOMERS = 3;

interface Guards {
  readonly statements: boolean;
  readonly constraints: boolean;
  readonly decidedBy: keyof typeof DECIDED_BY;
}

/** The two steps that decide, each up to the call that does. */
const DECIDED_BY = {
  'the checks': {
    intake: async () => person(),
    prepare: async (activities: Activities, scope: CustomerScope) => () =>
      activities.runChecks({ ...scope, attempt: 1, cause: 'the same step' }),
  },
  'the last document': {
    async intake(index: number) {
      // The FAKE provider looks at no page; another one each, because a page that two customers share is a finding.
      const passport = { idType: 'passport', front: image(8 + index) } as const;
      return person({ documents: [...person().documents, passport] });
    },
    async prepare(activities: Activities, scope: CustomerScope) {
      const checks = await activities.runChecks({ ...scope, attempt: 1, cause: 'the same step' });
      const [document] = checks && 'documents' in checks ? checks.documents : [];
      if (!checks || 'resume' in checks || !document) throw new Error('There is no document to look at');
      const { verificationId, claimsVersion, context } = checks;
      const task = { ...scope, ...document, verificationId, attempt: 1 };
      const seen = (await new MockActivityEnvironment().run(activities.checkDocument, task)) as DocumentStep;
      const evidenceIds = [...checks.evidenceIds, seen.evidenceId];
      const decision = { ...scope, verificationId, claimsVersion, context, evidenceIds, unavailableIsFinal: false };
      return () => activities.decideVerification({ ...decision, cause: 'the same step' });
    },
  },
};

/** The database without what refuses a repeated answer, a repeated cause, a repeated version and a second final decision. */
const WITHOUT_CONSTRAINTS = `
  alter table decisions drop constraint one_decision_a_version, drop constraint one_decision_a_cause;
  drop index one_final_decision_a_verification;
  alter table checks drop constraint one_answer_an_attempt, drop constraint checks_pkey cascade;
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
      / and ((?:state|status) = \$\d+) and ((?:state|status)_version = \$\d+(?: - 1)?)/g,
      ' and ($1 or true) and ($2 or true)',
    );
  return { ...statement, text };
}

/** Everyone's decision is made twice at once. Answers what the invariant queries say, and how many tries were refused. */
async function campaign({
  statements,
  constraints,
  decidedBy,
}: Guards): Promise<{ broken: string[]; refused: number }> {
  const system = await createTestSystem();
  try {
    if (!constraints) await system.owner.raw(WITHOUT_CONSTRAINTS);
    const pool = system.connect('clearway_app', 10);
    const activities = await activitiesOn(system, statements ? pool : withoutGuards(pool));
    const stages = await installStages(system.url);
    const tenantId = await system.tenant();
    let refused = 0;
    for (let i = 0; i < CUSTOMERS; i++) {
      const { value } = await system.commands.createCustomer(by(tenantId), await DECIDED_BY[decidedBy].intake(i));
      const step = await DECIDED_BY[decidedBy].prepare(activities, { tenantId, customerId: value.id });
      await stages.hold('decision', value.id);
      const twice = [step(), step()];
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
  const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  return createActivities({
    database,
    blindIndex,
    sealOf,
    lists,
    documents: createFakeProvider(),
    addresses: formOnly(),
    policies: createPolicyShelf(policyWith({ deadlines: { customer: '60s', review: '60s' } })),
    now: () => new Date(),
  });
}

describe.each(Object.keys(DECIDED_BY) as Guards['decidedBy'][])('a decision by %s, made twice at once', (decidedBy) => {
  test('finds, with all guards, what the first try did', async () => {
    expect(await campaign({ statements: true, constraints: true, decidedBy })).toEqual({ broken: [], refused: 0 });
  });

  test('is let through by nothing when the constraints are gone: the statements alone see to it', async () => {
    expect(await campaign({ statements: true, constraints: false, decidedBy })).toEqual({ broken: [], refused: 0 });
  });

  test('is refused by the constraints alone, without locks and compare-and-set', async () => {
    expect(await campaign({ statements: false, constraints: true, decidedBy })).toEqual({
      broken: [],
      refused: CUSTOMERS,
    });
  });

  test('control: turns the invariant queries red when both are gone', async () => {
    const { broken } = await campaign({ statements: false, constraints: false, decidedBy });
    expect(broken).toEqual(
      expect.arrayContaining(['more than one final decision', 'a gap or a repeat in the versions of a subject']),
    );
  });
});
