// npm run console:client: the console's typed client, from the OpenAPI document that the API serves. --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { generateApi } from 'swagger-typescript-api';

import { ROOT } from './bootstrap/prepare.mjs';

const TARGET = join(ROOT, 'console', 'src', 'api', 'generated.ts');
const HEAD = '// Made by `npm run console:client` from the OpenAPI document. Not written by hand.\n';

const require = createRequire(import.meta.url);
require('../test/support/run-typescript.cjs');
const { openApiDocument } = require('../src/api/openapi.ts');

const { files } = await generateApi({
  // A copy: the generator writes into what it is given. The version is no part of the client.
  spec: structuredClone(openApiDocument('0')),
  output: false,
  silent: true,
  httpClientType: 'fetch',
  singleHttpClient: true,
  sortTypes: true,
  generateUnionEnums: true,
  // The browser has a `File` of its own, which is what the generator makes of this one.
  hooks: { onFormatTypeName: (name) => (name === 'File' ? 'StoredFile' : name) },
});
const [{ fileContent }] = files;
const wanted = HEAD + fileContent;

if (!process.argv.includes('--check')) writeFileSync(TARGET, wanted);
else if (readFileSync(TARGET, 'utf8') !== wanted) {
  process.stderr.write('console/src/api/generated.ts is not what the API says: run npm run console:client\n');
  process.exitCode = 1;
}
