/** What a reviewer sits in front of: the console in a real browser, on real API and worker processes, Temporal and Postgres. */
import { randomUUID } from 'node:crypto';

import type { Browser, Page } from 'playwright-core';

import { asTenant } from '../../../src/db/database';
import { insertPerson } from '../../../src/db/people';
import { ensureTenant } from '../../../src/db/tenants';
import { pickFreePort } from '../../../src/dev/ports';
import type { PersonRole } from '../../../src/domain/person';
import { createPasswords } from '../../../src/people/password';
import { openDesk } from '../../support/desk';
import type { Desk } from '../../support/desk';
import { CHEAP, PASSWORD } from '../../support/people';
import { createTestDatabase } from '../../support/postgres';
import { createDeployment } from '../../support/processes';
import type { TestProcess } from '../../support/processes';
import { openBrowser } from './open-browser';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface ConsoleWorld {
  readonly url: string;
  readonly tenantId: string;
  readonly desk: Desk;
  readonly browser: Browser;
  /** Somebody new who may sign in. */
  colleague(role: PersonRole, name: string): Promise<Colleague>;
  /** A window of their own, signed in, on a page of the console: `/reviews`. */
  seat(who: Colleague, path?: string, options?: SeatOptions): Promise<Page>;
  /** The API goes away as if its machine did. */
  killApi(): Promise<void>;
  /** It comes back at the same address. */
  startApi(): Promise<void>;
  close(): Promise<void>;
}

export interface SeatOptions {
  readonly width?: number;
  readonly colorScheme?: 'dark' | 'light';
}

export async function openConsoleWorld(variables: Readonly<Record<string, string>> = {}): Promise<ConsoleWorld> {
  const database = await createTestDatabase();
  const port = String(await pickFreePort());
  const deployment = await createDeployment({
    DATABASE_URL: database.url,
    DOCUMENT_TIMEOUT: '60s',
    PORT: port,
    ...variables,
  });
  const desk = await openDesk({ database, config: deployment.config, secrets: deployment.secrets });
  const app = database.connect('clearway_app', 2);
  const operator = database.connect('clearway_operator', 1);
  const { id: tenantId } = await ensureTenant(operator, { id: randomUUID(), name: 'example-bank', mode: 'test' });
  const startApi = () => deployment.start('api');
  const worker = deployment.start('worker', { TEMPORAL_ADDRESS: desk.address, TEMPORAL_NAMESPACE: desk.namespace });
  let api: TestProcess = await startApi();
  await worker;
  const browser = await openBrowser();
  // Browsers keep `__Host-` cookies of plain HTTP for this name alone.
  const url = `http://localhost:${port}/console`;

  return {
    url,
    tenantId,
    desk,
    browser,
    async colleague(role, name) {
      const id = randomUUID();
      const email = `${id}@example.com`;
      const passwordHash = await createPasswords({ cost: CHEAP }).hash(PASSWORD);
      await asTenant(app, tenantId, (tx) =>
        insertPerson(tx, { id, tenantId, email, name, role, passwordHash, createdBy: 'test' }),
      );
      return { id: `person:${id}`, name, email, password: PASSWORD };
    },
    async seat(who, path = '/reviews', { width = 1440, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' });
      const page = await context.newPage();
      page.on('response', (r) => r.status() >= 400 && process.stderr.write(`${r.status()} ${r.url()}\n`));
      page.setDefaultTimeout(60_000);
      await page.goto(`${url}${path}`);
      await signIn(page, who);
      return page;
    },
    async killApi() {
      api.kill('SIGKILL');
      await api.ended;
    },
    async startApi() {
      api = await startApi();
    },
    async close() {
      await browser.close();
      await deployment.close();
      await desk.close();
      await database.drop();
    },
  };
}

export async function signIn(page: Page, { email, password }: Pick<Colleague, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
}
