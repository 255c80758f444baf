import type { CaseView } from '../../src/domain/case-view';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const referred = async (intake = person({ claims: MUSTERSCHURKE })) => {
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};
const readBy = async (who: string, reviewId: string): Promise<CaseView> => {
  const view = await system.reads.reviewCase(by(tenant, who).actor, reviewId);
  if (!view) throw new Error('The case is not there');
  return view;
};

test('a case says in one sentence what is asked, and why, and by which check', async () => {
  const review = await referred();
  const view = await readBy(FIRST_REVIEWER, review.id);
  expect(view.review.question).toMatch(/list match, 1 entry$/);
  const screening = view.checks.find(({ kind }) => kind === 'screening');
  expect(view.reasons[0]).toMatchObject({ checkIds: [screening?.id] });
});

test('a match is laid out word by word, with the entry, the list and what speaks for and against', async () => {
  const review = await referred();
  const [match] = (await readBy(FIRST_REVIEWER, review.id)).matches;
  expect(match).toMatchObject({ entryId: 'sample:900001', list: 'sample', state: 'open' });
  expect(match?.entry.name).not.toBeNull();
  expect(match?.tokens.length).toBeGreaterThan(1);
  expect(match?.tokens.every(({ how, score }) => how.length > 0 && score >= 0 && score <= 1)).toBe(true);
  expect(match?.comparedName).not.toBe('');
});
