/**
 * Two projects. Tests that need Postgres or Temporal share the servers that the global set-up starts; the others need
 * nothing. A test file needs them when it, or what it imports from test/, reads their addresses from the environment.
 */
const { readdirSync } = require('node:fs');
const { join, relative } = require('node:path');

const { createNeedsServers } = require('./test/support/needs-servers.js');

const tests = readdirSync(join(__dirname, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const served = new Set(tests.filter(createNeedsServers(join(__dirname, 'test'))));

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (paths) =>
  paths.map((path) => `[\\\\/]${relative(__dirname, path).split(/[\\/]/).map(escaped).join('[\\\\/]')}$`);

const shared = {
  testEnvironment: '<rootDir>/test/support/native-arrays-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.[cm]?[jt]s$': '@swc/jest' },
  transformIgnorePatterns: [
    '/node_modules/(?!(file-type|strtok3|token-types|uint8array-extras|@borewit|@tokenizer|csv-parse|pdfjs-dist|@marcbachmann|openid-client|oauth4webapi|jose|otpauth|@noble)/)',
  ],
};

module.exports = {
  maxWorkers: 2,
  // Of all projects: jest takes it from here alone.
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'alone', testPathIgnorePatterns: ['/node_modules/', ...exactly([...served])] },
    {
      ...shared,
      displayName: 'with servers',
      testPathIgnorePatterns: ['/node_modules/', ...exactly(tests.filter((path) => !served.has(path)))],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
