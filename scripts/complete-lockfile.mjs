// Writes into package-lock.json the optional packages that npm left out of it: run it after every `npm install`.
//
// npm records only what its registry had an answer for (and, with a node_modules in place, only this platform's
// packages: npm/cli#4828). A lock file without them installs on the machine that made it, is refused by npm 11's `npm ci`
// there ("Missing: ... from lock file"), and leaves a Mac without compiler and linter. Their versions are exact in the
// packages that ask for them; platform and processor are in their names, as napi-rs and npm spell them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const PLATFORM =
  /-?(darwin|linux|win32|android|freebsd|openharmony)-(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/;

/** Adds to `packages` (the lock file's table) what is missing; returns the names. Throws when a name tells no platform. */
export function completePackages(packages) {
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isResolved(packages, path, name)) continue;
      packages[`node_modules/${name}`] = entryFor(name, version, dev);
      added.push(name);
    }
  }
  return added;
}

function entryFor(name, version, dev) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? [];
  if (os === undefined || !EXACT.test(version)) throw new Error(`${name}@${version} is missing from package-lock.json`);
  const libc =
    os !== 'linux' ? undefined : abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] };
}

/** As Node.js looks: in the asking package's own node_modules, then in each one above. */
function isResolved(packages, path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true;
    if (from === '') return false;
  }
}

/** npm's own order, so that its next run changes nothing that did not change. */
function sorted(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const added = completePackages(lock.packages);
  if (added.length > 0)
    writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted(lock.packages) }, null, 2)}\n`);
  process.stdout.write(
    added.length > 0 ? `Added ${added.length}:\n  ${added.join('\n  ')}\n` : 'Nothing was missing.\n',
  );
}
