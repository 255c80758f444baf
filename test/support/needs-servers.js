/** Read by jest.config.js, before anything is compiled: hence JavaScript. */
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, resolve, sep } = require('node:path');

const TESTS = join(__dirname, '..');
const ADDRESS = 'CLEARWAY_TEST_';
const IMPORT = /(?:from|import|require\()\s*'(\.{1,2}\/[^']+)'/g;

const known = new Map();

/** Whether this file of test/, or one of test/ that it imports, reads the address of a server. */
function needsServers(path) {
  const answered = known.get(path);
  if (answered !== undefined) return answered;
  known.set(path, false);
  const text = readFileSync(path, 'utf8');
  const answer = text.includes(ADDRESS) || importsOf(path, text).some(needsServers);
  known.set(path, answer);
  return answer;
}

function importsOf(path, text) {
  return [...text.matchAll(IMPORT)]
    .map(([, specifier]) => resolve(dirname(path), specifier))
    .flatMap((target) => [target, `${target}.ts`, `${target}.js`, join(target, 'index.ts')])
    .filter((target) => target.startsWith(TESTS + sep) && /\.[jt]s$/.test(target) && existsSync(target));
}

module.exports = { needsServers };
