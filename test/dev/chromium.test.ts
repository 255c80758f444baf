import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const MODULE = pathToFileURL(join(__dirname, '../../scripts/bootstrap/chromium.mjs')).href;

/** What the search answers, as JSON, or the words it fails with. */
function find(named: string): string {
  const script = `import(${JSON.stringify(MODULE)}).then((m) => m.findChromium({ CHROMIUM_PATH: process.argv[1] }))
    .then((path) => console.log(JSON.stringify(path)), (error) => console.log(error.message));`;
  return spawnSync(process.execPath, ['-e', script, named], { encoding: 'utf8' }).stdout.trim();
}

test('the browser of the tests is the one that was named', () => {
  const browser = join(folder, 'my-chromium');
  writeFileSync(browser, '');
  chmodSync(browser, 0o755);
  expect(find(browser)).toBe(JSON.stringify(browser));
});

test('one that was named and is not there is told of, and no other is taken', () => {
  const nowhere = join(folder, 'nowhere');
  expect(find(nowhere)).toBe(`CHROMIUM_PATH: there is no file ${nowhere}`);
});
