/**
 * Lives through every way a verification can end and keeps the histories in test/histories: `npm run histories`. To be run
 * when the workflow changes behind a patch, so that the new ways are kept beside the old ones; `-- --fresh` forgets the
 * old ones first, which is right only while no workflow of theirs can be open anywhere; `-- <name> …` records those alone.
 */
import { ApplicationFailure } from '@temporalio/common';

import type { CustomerIntake } from '../../src/domain/intake';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person, withoutAddress } from '../support/customers';
import { provenBusiness, provenPerson, twoLevels } from '../support/proven-business';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { startTestServers } from '../support/servers';
import { passportHolder } from '../support/specimen-customer';
import { installStages } from '../support/stages';
import type { Stages } from '../support/stages';
import { SECOND_REVIEWER } from '../support/test-system';
import { until } from '../support/until';
import {
  createTestLists,
  followLists,
  latestRescreen,
  reviewNow,
  untilFollowed,
  updateLists,
} from '../support/watchlists';
import type { TestLists } from '../support/watchlists';
import { forgetHistories, HISTORIES_PAYLOAD_KEY, storeHistory } from './stored-histories';

interface Path {
  readonly intake: () => CustomerIntake | Promise<CustomerIntake>;
  readonly steps: (customer: Case, system: RunningSystem, stages: Stages) => Promise<unknown>;
}

const matched = () => person({ claims: MUSTERSCHURKE });
const unavailable = () => person({ metadata: { simulate: { screening: 'unavailable' } } });
const withPassport = async () => {
  const { claims, document } = await passportHolder('third');
  const tin = { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' } as const;
  return person({ claims, documents: [tin, document] });
};

/** One a way to end, and one a way to get there that the others do not take. */
const PATHS: Readonly<Record<string, Path>> = {
  approved: { intake: () => person(), steps: (each) => each.untilStatus('ACTIVE') },
  'approved-with-document': { intake: withPassport, steps: (each) => each.untilStatus('ACTIVE') },
  'declined-under-age': {
    intake: () => person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 15}-01-01` } }),
    steps: (each) => each.untilStatus('RESTRICTED'),
  },
  'asked-and-answered': {
    intake: withoutAddress,
    async steps(each) {
      await each.untilState('awaiting_customer');
      await each.change({ address: LAGOS });
      await each.untilStatus('ACTIVE');
    },
  },
  'asked-and-expired': { intake: withoutAddress, steps: (each) => each.untilState('expired') },
  'match-cleared': {
    intake: matched,
    async steps(each) {
      await each.verdict('clear_match');
      await each.untilStatus('ACTIVE');
    },
  },
  'match-confirmed': {
    intake: matched,
    async steps(each) {
      await each.verdict('confirm_match');
      await each.untilStatus('LOCKED');
    },
  },
  'approved-by-two': {
    intake: () => business(),
    async steps(each) {
      await each.verdict('approve');
      await each.verdict('approve', { by: SECOND_REVIEWER });
      await each.untilStatus('ACTIVE');
    },
  },
  'declined-by-two': {
    intake: () => business(),
    async steps(each) {
      await each.verdict('decline');
      await each.verdict('decline', { by: SECOND_REVIEWER });
      await each.untilStatus('RESTRICTED');
    },
  },
  'asked-by-reviewers-and-expired': {
    intake: () => business(),
    async steps(each) {
      await each.verdict('request_information', { requirements: ['address'] });
      await each.verdict('request_information', { requirements: ['address'], by: SECOND_REVIEWER });
      await each.untilState('expired');
    },
  },
  'overdue-and-cleared': {
    intake: matched,
    async steps(each) {
      await until('the review is overdue', async () => (await each.verification()).overdue);
      await each.verdict('clear_match');
      await each.untilStatus('ACTIVE');
    },
  },
  'unavailable-then-approved': {
    intake: unavailable,
    async steps(each) {
      await until('a check could not find out', async () => (await each.verification()).blockedOn !== 'none');
      await each.change({ metadata: { simulate: null } });
      await each.untilStatus('ACTIVE');
    },
  },
  'unavailable-past-its-deadline': {
    intake: unavailable,
    async steps(each) {
      await each.verdict('decline');
      await each.untilStatus('RESTRICTED');
    },
  },
  'business-decided': {
    // A holding, its owner, and a controller whose passport is read beside the rest.
    intake: async () => {
      const { claims, document } = await passportHolder('third');
      const holder = { ...claims, roles: ['control_person'] } as const;
      const tin = { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' } as const;
      const owners = twoLevels().filter(({ list }) => list === 'owners');
      return provenBusiness([...owners, provenPerson('controllers[0]', holder, { documents: [tin, document] })]);
    },
    steps: (each) => each.untilStatus('ACTIVE'),
  },
  'document-given-up': {
    intake: withPassport,
    // Its activity is failed from outside while it runs, as when its worker dies again and again.
    async steps(each, { client }, stages) {
      await stages.untilHeld(1);
      const { raw } = await client.workflow.getHandle(each.workflowId).describe();
      const activityId = raw.pendingActivities?.[0]?.activityId ?? '';
      await client.activity.fail({ workflowId: each.workflowId, activityId }, ApplicationFailure.nonRetryable('gone'));
      await stages.release('document', each.id);
      await each.untilStatus('ACTIVE');
    },
  },
  'changed-under-review': {
    intake: matched,
    async steps(each) {
      const { id } = await each.review();
      await each.change({ claims: { firstName: 'Moritz' } });
      await until('another review is open', async () => (await each.review()).id !== id);
      await each.verdict('clear_match');
      await each.untilStatus('ACTIVE');
    },
  },
  'locked-under-review': {
    intake: matched,
    async steps(each) {
      await each.untilState('in_review');
      await each.control('lock');
    },
  },
  'resumed-after-a-loss': {
    intake: matched,
    // The workflow is gone, and a new one finds the case waiting with a verdict on record.
    async steps(each, { client }) {
      await each.untilState('in_review');
      await client.workflow.getHandle(each.workflowId).terminate();
      await each.verdict('clear_match');
      await each.untilStatus('ACTIVE');
    },
  },
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

async function main(): Promise<void> {
  const servers = await startTestServers();
  const lists = await createTestLists();
  Object.assign(process.env, servers.addresses);
  try {
    const system = await startSystem({
      payloadKey: HISTORIES_PAYLOAD_KEY,
      watchlistsDir: lists.folder,
      environment: { REGISTRY_PROVIDER: 'fake' },
      policy: {
        deadlines: { customer: '1s', review: '1s', unavailable: '2s' },
        fourEyes: ['registration.check_digit_unconfirmed'],
      },
    });
    try {
      if (process.argv.includes('--fresh')) await forgetHistories();
      await recordAll(system);
      await recordMonitoring(system, lists);
    } finally {
      await system.close();
    }
  } finally {
    await lists.remove();
    await servers.stop();
  }
}

async function recordAll(system: RunningSystem): Promise<void> {
  const stages = await installStages(system.databaseUrl);
  for (const [name, { intake, steps }] of Object.entries(PATHS)) {
    if (!isWanted(name)) continue;
    const tenant = await system.tenant();
    const customer = await openCase(system, await intake(), tenant);
    if (name === 'document-given-up') await stages.hold('document', customer.id);
    await steps(customer, system, stages);
    await customer.untilQuiet();
    await record(system, name, customer.workflowId);
  }
}

/** A list changes and an approved customer is on it; it is followed, and theirs is looked at. Then their review is due. */
async function recordMonitoring(system: RunningSystem, lists: TestLists): Promise<void> {
  if (!['lists-updated', 'list-change-followed', 'rescreened-and-cleared', 'reviews-opened'].some(isWanted)) return;
  await followLists(system);
  const claims = { firstName: 'Zuleika', lastName: 'Recordova', dateOfBirth: '1981-09-10' };
  const customer = await openCase(system, person({ claims }));
  await customer.untilStatus('ACTIVE');
  for (const number of [900501, 900502, 900503]) await lists.add(number, 'RECORDOVA, Zuleika', 'DOB 10 Sep 1981;');
  const update = await updateLists(system);
  await untilFollowed(system);
  await customer.untilStatus('RESTRICTED', 'in_review');
  await customer.verdict('clear_match');
  await customer.untilStatus('ACTIVE', 'decided');
  await customer.untilQuiet();
  await record(system, 'rescreened-and-cleared', customer.workflowId);
  await record(system, 'lists-updated', update);
  await record(system, 'list-change-followed', await latestRescreen(system));
  await system.owner.raw('update customers set next_review_at = now() where id = ?', [customer.id]);
  const { workflowId } = await reviewNow(system, 10);
  await record(system, 'reviews-opened', workflowId);
}

async function record({ client }: RunningSystem, name: string, workflowId: string): Promise<void> {
  if (!isWanted(name)) return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  await storeHistory(name, history);
  process.stdout.write(`${name}: ${history.events?.length ?? 0} events\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
