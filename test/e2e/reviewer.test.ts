/** A reviewer's day in a real browser, on everything that is real: API, worker, Temporal, Postgres. */
import type { Page } from 'playwright-core';

import type { IndividualIntake } from '../../src/domain/intake';
import { compilePolicy } from '../../src/policy/compile-policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { LAGOS, nextCpf, person } from '../support/customers';
import { letterCustomer } from '../support/letter-customer';
import { publishPolicy } from '../support/publish-policy';
import { passportHolder } from '../support/specimen-customer';
import { setPatience, until } from '../support/until';
import { openConsoleWorld } from './support/console-world';
import type { Colleague, ConsoleWorld } from './support/console-world';
import { describeInBrowser } from './support/open-browser';

jest.setTimeout(240_000);
setPatience(120_000);

/** High risks take two people. */
const enhancedDueDiligence = () =>
  compilePolicy(`${shippedPolicy().text}\nfour_eyes:\n  - { when: risk.tier == 'high' }\n`);

describeInBrowser('a reviewer', () => {
  let world: ConsoleWorld;
  let rita: Colleague;
  let abe: Colleague;

  beforeAll(async () => {
    world = await openConsoleWorld();
    await publishPolicy(world.desk, world.tenantId, enhancedDueDiligence());
    rita = await world.colleague('reviewer', 'Rita Reviewer');
    abe = await world.colleague('approver', 'Abe Approver');
  }, 120_000);
  afterAll(() => world.close());

  const open = (intake: IndividualIntake): Promise<Case> => openCase(world.desk, intake, world.tenantId);

  /** From a country that the policy has a person look at. */
  async function riskyTraveller(): Promise<IndividualIntake> {
    const { claims, document } = await passportHolder('first');
    return person({
      countryCode: 'IRN',
      claims,
      documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }, document],
    });
  }

  const caseOf = (page: Page, reviewId: string) => page.goto(`${world.url}/reviews/${reviewId}`);
  const verdictForm = (page: Page, name: string) => page.getByRole('form', { name });

  test('compares, requests information, gets it, and approves with a second person', async () => {
    const customer = await open(await riskyTraveller());
    const asked = await customer.review();
    const page = await world.seat(rita);

    await page.getByRole('link', { name: /High risk/ }).click();
    await page.waitForURL(`**/reviews/${asked.id}`);
    await claim(page);
    // What was read lies beside what is claimed, and the page as it was sent beside the one laid flat.
    await expectPicture(page, 'passport, front, as sent');
    await expectPicture(page, 'passport, front, laid flat');
    const fields = page.getByRole('table', { name: 'Fields of the passport' });
    expect(await fields.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(['Claimed', 'Printed', 'Machine-readable']),
    );

    await page.keyboard.press('r');
    const request = verdictForm(page, 'Request information');
    await request.getByRole('checkbox', { name: 'address.document' }).check();
    await request.getByLabel('Note').fill('The bank asks for a letter with this address.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your verdict is on record').waitFor();
    const { kyc } = await customer.untilState('awaiting_customer');
    expect(kyc.requirements.currently_due).toEqual(['address.document']);

    await customer.change({ address: { ...LAGOS, proof: letterCustomer().address!.proof! } });
    const again = await customer.review(asked.id);
    await caseOf(page, again.id);
    await claim(page);
    await page.keyboard.press('a');
    await verdictForm(page, 'Approve').getByLabel('Note').fill('The letter and the passport agree.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('It takes effect when a second person agrees.').first().waitFor();
    expect((await customer.see()).status).toBe('APPROVAL_PENDING');

    await agree();
    await customer.untilStatus('ACTIVE', 'decided');
    await page.context().close();
  });

  test('goes from the queue to a verdict in five keys and a reason', async () => {
    const customer = await open(person({ metadata: { simulate: { address: 'consider' } } }));
    const { id } = await customer.review();
    const page = await world.seat(rita, '/reviews?queue=general&risk_tier=low');
    await page.locator(`[data-row="${id}"]`).waitFor();

    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Verdict' }).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('a');
    await page.keyboard.type('The simulated doubt is explained.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your verdict is on record').waitFor();
    await customer.untilStatus('ACTIVE', 'decided');
    await page.context().close();
  });

  test('sees that a colleague has taken the case, is refused, and loses nothing typed', async () => {
    const customer = await open(person({ metadata: { simulate: { address: 'consider' } } }));
    const { id } = await customer.review();
    const [mine, theirs] = [await world.seat(rita), await world.seat(abe)];
    for (const page of [mine, theirs]) {
      await caseOf(page, id);
      await page.getByRole('group', { name: 'Verdict' }).waitFor();
    }
    await mine.keyboard.press('a');
    const note = verdictForm(mine, 'Approve').getByLabel('Note');
    await note.fill('Half of a sentence that took a while to');

    await theirs.keyboard.press('c');
    await mine.getByText('Abe Approver works on this case').waitFor();
    await mine.keyboard.press('Control+Enter');
    const refused = await world.desk.reads.reviews(world.tenantId, { customerId: customer.id }, { size: 10 });
    expect(refused.items.map(({ verdict }) => verdict)).toEqual([undefined]);
    await mine.reload();
    expect(await verdictForm(mine, 'Approve').getByLabel('Note').inputValue()).toBe(
      'Half of a sentence that took a while to',
    );
    await Promise.all([mine.context().close(), theirs.context().close()]);
  });

  test('keeps what was typed while the API is away, and sends it when it is back', async () => {
    const customer = await open(person({ metadata: { simulate: { address: 'consider' } } }));
    const { id } = await customer.review();
    const page = await world.seat(rita);
    await caseOf(page, id);
    await page.getByRole('group', { name: 'Verdict' }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Release' }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('Read to me over the phone, and it agrees.');

    await world.killApi();
    await page.keyboard.press('Control+Enter');
    await page.getByText('It was not sent').waitFor();
    expect(await verdictForm(page, 'Approve').getByLabel('Note').inputValue()).toBe(
      'Read to me over the phone, and it agrees.',
    );

    await world.startApi();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your verdict is on record').waitFor();
    await customer.untilStatus('ACTIVE', 'decided');
    await page.context().close();
  });

  /** Somebody else agrees: in a window of their own, from their own list. */
  async function agree(): Promise<void> {
    const page = await world.seat(abe, '/approvals');
    await page.getByRole('link', { name: /High risk/ }).click();
    await page.getByRole('button', { name: 'Agree: Approve' }).click();
    await verdictForm(page, 'Approve').getByLabel('Note').fill('I have looked at it again, and agree.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your verdict is on record').waitFor();
    await page.context().close();
  }

  async function claim(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1, name: /High risk/ }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Release' }).waitFor();
  }

  async function expectPicture(page: Page, name: string): Promise<void> {
    const picture = page.getByRole('img', { name });
    await picture.waitFor();
    const drawn = () => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    await until(`the picture ${name} is there`, async () => (await drawn()) > 0);
  }
});
