/** Read by jest.config.js, before anything is compiled: hence JavaScript. */
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, resolve, sep } = require('node:path');

/** How the names of the variables begin that global-setup.ts sets; spelled so that this file does not use them itself. */
const ADDRESS = ['CLEARWAY', 'TEST', ''].join('_');
const IMPORT = /(?:from|import|require\()\s*'(\.{1,2}\/[^']+)'/g;

/**
 * Whether a file of this folder, or one of this folder that it imports, reads the address of a server.
 * @param {string} folder
 * @returns {(path: string) => boolean}
 */
function createNeedsServers(folder) {
  /** @type {Map<string, boolean>} */
  const known = new Map();

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
      .filter((target) => target.startsWith(folder + sep) && /\.[jt]s$/.test(target) && existsSync(target));
  }

  return needsServers;
}

module.exports = { createNeedsServers };
