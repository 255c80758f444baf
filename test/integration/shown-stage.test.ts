/** What the Temporal Web UI lists about a verification: waits are shown, and nothing that is over looks as if it went on. */
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, person } from '../support/customers';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem();
}, 60_000);
afterAll(() => system.close());

const described = ({ workflowId }: Case) => system.client.workflow.getHandle(workflowId).describe();
const closed = (customer: Case) =>
  until('the workflow is closed', async () => {
    const execution = await described(customer);
    return execution.status.name === 'COMPLETED' && execution;
  });

test('who is decided at once shows no stage: closed, they are not found among those that are being checked', async () => {
  const ada = await openCase(system, person());
  await ada.untilStatus('ACTIVE', 'decided');
  const { searchAttributes } = await closed(ada);
  expect(searchAttributes).toMatchObject({ KycTenant: [ada.tenantId], KycBlockedOn: ['none'], KycOverdue: [false] });
  expect(searchAttributes).not.toHaveProperty('KycStage');
});

test('who had to wait shows the stage that they ended in', async () => {
  const trading = await openCase(system, business());
  await trading.review();
  await until('the wait is shown', async () => {
    const { searchAttributes } = await described(trading);
    return searchAttributes['KycStage']?.[0] === 'in_review' && searchAttributes['KycBlockedOn']?.[0] === 'reviewer';
  });
  await trading.verdict('approve');
  await trading.untilStatus('ACTIVE', 'decided');
  expect((await closed(trading)).searchAttributes).toMatchObject({ KycStage: ['decided'], KycBlockedOn: ['none'] });
});
