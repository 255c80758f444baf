/**
 * Lets node run the TypeScript sources as they stand: `node --require ./test/support/run-typescript.cjs src/main-worker.ts`.
 * For tests that need a process of its own to kill: no build that could be stale, and the same compiler as jest.
 */
const { readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');

const { transformSync } = require('@swc/core');

const options = { ...JSON.parse(readFileSync(join(__dirname, '../../.swcrc'), 'utf8')), swcrc: false };

const { '.js': js, '.json': json, ...rest } = Module._extensions;
for (const extension of Object.keys(Module._extensions)) delete Module._extensions[extension];

// The order decides what `./country-rules` means where both a .ts and a .json bear the name.
Object.assign(Module._extensions, { '.js': js, '.ts': loadTypeScript, '.json': json, ...rest });

function loadTypeScript(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
  module._compile(code, filename);
}
