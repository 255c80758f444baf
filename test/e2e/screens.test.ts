/**
 * Every screen of the console, light and dark, wide and as narrow as a telephone: nothing breaks a rule of WCAG 2.2 AA, and
 * nothing sticks out at the side. With SCREENSHOTS=1 the pictures of the README are made anew.
 */
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { tangledGroup } from '../support/business-group';
import { openCase } from '../support/case';
import { MUSTERSCHURKE, nextCpf, person, withoutAddress } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { publishPolicy } from '../support/publish-policy';
import { passportHolder } from '../support/specimen-customer';
import { setPatience } from '../support/until';
import { axeViolations } from './support/axe-violations';
import { openConsoleWorld } from './support/console-world';
import type { Colleague, ConsoleWorld } from './support/console-world';
import { describeInBrowser } from './support/open-browser';

jest.setTimeout(300_000);
setPatience(120_000);

const PICTURES = join(__dirname, '../../docs/images');
const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

describeInBrowser('the console', () => {
  let world: ConsoleWorld;
  let admin: Colleague;
  /** Screen to path; those with a customer on them are filled in when the customers are there. */
  const screens: Record<string, string> = {
    reviews: '/reviews',
    'no reviews': '/reviews?country=ATA',
    approvals: '/approvals',
    customers: '/customers',
    operations: '/operations',
    policies: '/policies',
    people: '/people',
    'a page that is not there': '/nowhere',
    'a case that is not there': '/reviews/0192f0c0-1a2b-7c3d-8e4f-5a6b7c8d9e0f',
  };

  beforeAll(async () => {
    world = await openConsoleWorld();
    admin = await world.colleague('admin', 'Ada Admin');
    const version = await publishPolicy(world.desk, world.tenantId, policyWith({ deadlines: { customer: '21d' } }));
    const { claims, document } = await passportHolder('first', { forgery: 'mrz_birth_date' });
    const tin = { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' } as const;
    const open = (intake: ReturnType<typeof person>) => openCase(world.desk, intake, world.tenantId);
    const [matched, forged, asked] = [
      await open(person({ claims: MUSTERSCHURKE })),
      await open(person({ claims, documents: [tin, document] })),
      await open(withoutAddress()),
    ];
    const group = await openCase(world.desk, tangledGroup(), world.tenantId);
    screens['a business'] = `/reviews/${(await group.review()).id}`;
    const tree = await world.desk.reads.ownership(world.tenantId, group.id);
    const director = tree?.parties.find(({ list }) => list === 'controllers');
    screens['a related party'] = `${screens['a business']}?party=${director?.id}`;
    screens['an owner'] = `${screens['a business']}?party=${tree?.parties[0]?.id}`;
    screens['a business customer'] = `/customers/${group.id}?party=${tree?.parties[0]?.id}`;
    screens['a list match'] = `/reviews/${(await matched.review()).id}`;
    screens['a document'] = `/reviews/${(await forged.review()).id}`;
    await asked.untilState('awaiting_customer');
    screens['a customer'] = `/customers/${asked.id}`;
    screens['a policy'] = `/policies/${encodeURIComponent(version)}`;
  }, 240_000);
  afterAll(() => world.close());

  test.each(LOOKS)('breaks no rule of accessibility at $width px in $colorScheme', async (look) => {
    const page = await world.seat(admin, '/reviews', look);
    const wrong: Record<string, readonly string[]> = {};
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(`${world.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const found = [...(await axeViolations(page)), ...(await sticksOut(page))];
      if (found.length > 0) wrong[name] = found;
      await picture(page, name, look);
    }
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    const found = [...(await axeViolations(page)), ...(await sticksOut(page))];
    if (found.length > 0) wrong['sign in'] = found;
    expect(wrong).toEqual({});
    await page.context().close();
  });
});

/** Reading must not take scrolling in two directions (WCAG 1.4.10). */
async function sticksOut(page: Page): Promise<string[]> {
  const [whole, seen] = await page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return [document.documentElement.scrollWidth, innerWidth] as const;
  });
  return whole > seen ? [`${whole} px wide on a screen of ${seen}`] : [];
}

/** Those that README shows. */
const SHOWN = ['reviews light', 'a list match light', 'a document dark', 'a business light'];

async function picture(page: Page, name: string, { width, colorScheme }: (typeof LOOKS)[number]): Promise<void> {
  const title = `${name} ${colorScheme}`;
  if (!process.env['SCREENSHOTS'] || width < 1000 || !SHOWN.includes(title)) return;
  await page.screenshot({ path: join(PICTURES, `console ${title}.png`.replaceAll(' ', '-')), animations: 'disabled' });
}
