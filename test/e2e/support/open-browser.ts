/** A real browser. `npm test` finds or installs one and names it in CHROMIUM_PATH; without one these tests skip. */
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? (existsSync(DEBIAN) ? DEBIAN : undefined);

/** `describe` where there is a browser; else the tests are skipped, and it is said why. */
export const describeInBrowser: jest.Describe = CHROMIUM === undefined ? skipped() : describe;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

function skipped(): jest.Describe {
  process.stderr.write('No Chromium: the tests of the console are skipped. Name one with CHROMIUM_PATH.\n');
  return describe.skip;
}
