/** A reviewer works a business party by party, in a real browser, on everything that is real. */
import type { Page } from 'playwright-core';

import { businessGroup } from '../support/business-group';
import { openCase } from '../support/case';
import { setPatience } from '../support/until';
import { openConsoleWorld } from './support/console-world';
import type { Colleague, ConsoleWorld } from './support/console-world';
import { describeInBrowser } from './support/open-browser';

jest.setTimeout(240_000);
setPatience(120_000);

const DIRECTOR = 'Max Musterschurke';

describeInBrowser('a reviewer of a business', () => {
  let world: ConsoleWorld;
  let rita: Colleague;

  beforeAll(async () => {
    world = await openConsoleWorld({ REGISTRY_PROVIDER: 'fake' });
    rita = await world.colleague('reviewer', 'Rita Reviewer');
  }, 120_000);
  afterAll(() => world.close());

  test('sees the tree, clears the match of the director, sets the finding of an owner aside, and it is active', async () => {
    const group = await businessGroup();
    const [, , forged] = group.parties ?? [];
    const owner = forged?.claims.kind === 'person' ? `${forged.claims.firstName} ${forged.claims.lastName}` : '';
    const customer = await openCase(world.desk, group, world.tenantId);
    const { id } = await customer.review();
    const page = await world.seat(rita);

    await page.getByRole('link', { name: /Possible list match of a director, 1 entry/ }).click();
    await page.waitForURL(`**/reviews/${id}`);
    const drawn = page.getByRole('group', { name: /Ownership, drawn/ });
    await drawn.waitFor();
    expect(await drawn.getByRole('button').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Example Trading Ltd/),
        expect.stringMatching(/Example Holding Ltd\s+60 % business\s+clear/),
        expect.stringMatching(/Ada Example\s+60 % person\s+clear/),
        expect.stringMatching(new RegExp(`${owner}\\s+25–40 % person\\s+in review`)),
        expect.stringMatching(/Max Musterschurke\s+director, control person\s+in review/),
      ]),
    );
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Release' }).waitFor();

    // To the director by the keyboard alone: his line in the list, and then his match.
    await page.getByRole('treeitem', { name: /Example Trading Ltd/ }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForURL(/party=/);
    const panel = page.getByRole('region', { name: DIRECTOR });
    await panel.waitFor();
    expect(await panel.innerText()).toMatch(/Title\s+Managing director/);
    expect(await focused(page)).toBe('showing');
    await page.keyboard.press('x');
    await verdict(page, 'Clear matches', 'Born in another year than the one who is listed.');

    // The owner by a click on their box, as it was drawn.
    await page.goto(`${world.url}/reviews/${(await customer.review(id)).id}`);
    await page.getByRole('heading', { level: 1, name: /zone may have been altered \(an owner\)/ }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Release' }).waitFor();
    await drawn.getByRole('button', { name: new RegExp(owner) }).click();
    await page.getByRole('region', { name: owner }).waitFor();
    await page.getByRole('img', { name: 'passport, front, as sent' }).waitFor();
    // What identifies them is nowhere on the page, as it was claimed or read, until it is asked for.
    const { dateOfBirth = '' } = forged?.claims.kind === 'person' ? forged.claims : {};
    const [, { number = '' } = {}] = forged?.documents ?? [];
    const shown = await page.content();
    expect([dateOfBirth, number].map((secret) => [secret.length > 5, shown.includes(secret)])).toEqual([
      [true, false],
      [true, false],
    ]);
    await page
      .getByRole('region', { name: owner })
      .getByRole('button', { name: /^Show the date of birth/ })
      .click();
    await page.getByText(dateOfBirth).waitFor();
    const seen = await world.desk.reads.accessLog(world.tenantId, customer.id);
    expect(seen?.map(({ action }) => action)).toEqual(expect.arrayContaining(['customer.revealed', 'document.seen']));
    await page.getByRole('button', { name: /^Override document\./ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note').fill('The page was read to me and shown in a call.');
    await dialog.getByRole('button', { name: 'Override' }).click();

    const { kyc } = await customer.untilStatus('ACTIVE', 'decided');
    expect(kyc.decision?.outcome).toBe('approve');
    await page.goto(`${world.url}/customers/${customer.id}`);
    await page.getByRole('treeitem', { name: new RegExp(`${owner}.*clear`) }).waitFor();
    await page.context().close();
  });
});

async function verdict(page: Page, name: string, note: string): Promise<void> {
  await page.getByRole('form', { name }).getByLabel('Note').fill(note);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your verdict is on record').waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => (globalThis as unknown as { document: { activeElement: { id: string } } }).document.activeElement.id,
  );
}
