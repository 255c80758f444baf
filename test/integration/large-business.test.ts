/** A business with as many people behind it as are taken, each with a document of their own: one workflow, within its limits. */
import { rowsOf } from '../../src/db/database';
import { MAX_PARTIES } from '../../src/domain/related-party';
import { openCase } from '../support/case';
import { image, nextCpf } from '../support/customers';
import { payloadsIn } from '../support/payloads';
import { provenBusiness, provenPerson } from '../support/proven-business';
import { setPatience } from '../support/until';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';

let system: RunningSystem;
beforeAll(async () => {
  // 20 seconds on quiet cores; a busy machine is no failure.
  setPatience(270_000);
  system = await startSystem({ environment: { REGISTRY_PROVIDER: 'fake', DOCUMENT_PROVIDER: 'fake' } });
}, 60_000);
afterAll(() => system.close());

/** Of Temporal: a payload that is larger fails, and so does a history that is longer or larger. */
const PAYLOAD = 2 * 1024 * 1024;
const HISTORY = { events: 51_200, bytes: 50 * 1024 * 1024 };

test('two hundred people with a passport each are verified by one workflow, far within the limits of Temporal', async () => {
  const people = Array.from({ length: MAX_PARTIES }, (_, at) =>
    provenPerson(
      at === 0 ? 'controllers[0]' : `owners[${at - 1}]`,
      {
        firstName: `Person${String.fromCharCode(65 + (at % 26), 97 + Math.floor(at / 26))}`,
        ...(at === 0 ? { roles: ['control_person'] } : { holdings: [{ percentage: 0.5 }] }),
      },
      {
        documents: [
          { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' },
          { idType: 'passport', front: image(100 + at) },
        ],
      },
    ),
  );
  const business = await openCase(system, provenBusiness(people));
  await business.untilStatus('ACTIVE', 'decided');
  const [counted] = await rowsOf<{ documents: string; all: string }>(
    system.owner.raw(
      `select count(*) filter (where kind = 'document') as documents, count(*) as all from checks where customer_id = ?`,
      [business.id],
    ),
  );
  expect(counted?.documents).toBe(String(MAX_PARTIES));

  const handle = system.client.workflow.getHandle(business.workflowId);
  const [{ historyLength, historySize = 0 }, history] = await Promise.all([handle.describe(), handle.fetchHistory()]);
  const largest = Math.max(...payloadsIn(history).map(({ length }) => length));
  // A tenth of what is allowed, so that a change that doubles it is no outage.
  expect(historyLength).toBeLessThan(HISTORY.events / 10);
  expect(historySize).toBeLessThan(HISTORY.bytes / 10);
  expect(largest).toBeLessThan(PAYLOAD / 4);
}, 300_000);
