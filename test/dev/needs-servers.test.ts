import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from './temporary-folder';

// JavaScript, because jest's configuration reads it.
const { createNeedsServers } = jest.requireActual<{
  createNeedsServers(folder: string): (path: string) => boolean;
}>('../support/needs-servers.js');

const folder = temporaryFolder();
const needsServers = createNeedsServers(folder);
/** In two parts, so that this file does not seem to need the servers itself. */
const VARIABLE = ['CLEARWAY', 'TEST_DATABASE_URL'].join('_');

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('a test file', () => {
  test('that reads the address of a server needs the servers', () => {
    expect(needsServers(write('direct.test.ts', `process.env['${VARIABLE}'];`))).toBe(true);
  });

  test('needs them too when something that it imports does, however far away', () => {
    write('near.ts', `import { far } from './far';`);
    write('far.ts', `export const far = process.env['${VARIABLE}'];`);

    expect(needsServers(write('indirect.test.ts', `import { near } from './near';`))).toBe(true);
  });

  test('that imports only itself in a circle needs nothing', () => {
    write('one.ts', `import './two';`);
    write('two.ts', `import './one';`);

    expect(needsServers(write('circle.test.ts', `import './one';\nimport { z } from 'zod';`))).toBe(false);
  });
});
