// The browser of the console's tests: the one that is named, one that is installed, or Debian's package.
import { existsSync } from 'node:fs';

import { step } from './progress.mjs';
import { BootstrapError, capture } from './programs.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const DEBIAN = '/usr/bin/chromium';

/**
 * The program's path, or null where there is none and none can be installed: the tests that need it then skip, and say so.
 * Throws a BootstrapError when `CHROMIUM_PATH` names nothing.
 */
export async function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new BootstrapError(`CHROMIUM_PATH: there is no file ${named}`);
    return named;
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  try {
    await step('Installing Chromium for the tests of the console', installFromDebian);
    return DEBIAN;
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    // A machine that cannot reach Debian tests all the rest.
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

async function installFromDebian() {
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  let { code, output } = await capture('apt-get', install, { env });
  if (code !== 0) {
    // A new machine has no package lists yet.
    await capture('apt-get', ['update'], { env });
    ({ code, output } = await capture('apt-get', install, { env }));
  }
  if (code !== 0 || !existsSync(DEBIAN)) {
    throw new BootstrapError(`Chromium could not be installed; name one with CHROMIUM_PATH.\n${output.trim()}`);
  }
}
