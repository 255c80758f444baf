// The locked dependencies, exactly once per package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { step } from './progress.mjs';
import { BootstrapError, capture, npmProgram } from './programs.mjs';

const KEPT_LINES = 15;

/**
 * `npm ci`, unless what is installed already is what package-lock.json says.
 * Development dependencies come along even under NODE_ENV=production: they hold Postgres, the compiler and the tests.
 * No package's install script runs, whichever npm this is: none of ours needs one (the library links of the embedded
 * Postgres are completed in src/dev/postgres-binaries.ts), and what does not run cannot harm or call home.
 */
export async function ensureInstalled(root, { quiet = false, onStart } = {}) {
  const lockfile = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.clearway-installed');
  const wanted = fingerprint(lockfile);
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalled(root, lockfile)) {
    const first = !existsSync(join(root, 'node_modules'));
    const title = `${first ? 'Installing' : 'Updating'} the locked dependencies (npm ci)`;
    await step(title, () => npmCi(root, onStart), { quiet });
  }
  writeFileSync(stamp, wanted);
}

async function npmCi(root, onStart) {
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { program, args, shell } = npmProgram(['ci', ...flags, '--no-progress', '--loglevel=error']);
  const { code, output } = await capture(program, args, { cwd: root, shell, onStart });
  if (code === 0) return;
  const said = output.trim().split('\n').slice(0, KEPT_LINES).join('\n  ');
  throw new BootstrapError(
    `The dependencies could not be installed: npm ci ended with code ${code}.\n  ${said}\n` +
      'It needs the npm registry that npm is configured for; once that answers, run the same command again.',
  );
}

/** Other platforms need other packages, also in a directory that two machines share. */
function fingerprint(lockfile) {
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/**
 * Somebody ran `npm ci` or `npm install` by hand: npm writes down what it put there when it has finished. Every package
 * must be there in its version, but for the optional ones of other platforms.
 */
export function isInstalled(root, lockfile = join(root, 'package-lock.json')) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  const locked = readJson(lockfile)?.packages;
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path]?.version;
    return path === '' || found === wanted.version || (found === undefined && mayBeMissing(wanted));
  });
}

/** `libc` is not looked at: to tell musl from glibc takes running something. */
function mayBeMissing({ optional, os = [], cpu = [], libc = [] }) {
  const here = os.includes(process.platform) && cpu.includes(process.arch) && libc.length === 0;
  return Boolean(optional) && !here;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
