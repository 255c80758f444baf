// npm test: everything that CI runs, from a fresh clone. A folder may follow: npm test -- test/api
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findChromium } from './bootstrap/chromium.mjs';
import { ensureConsole } from './bootstrap/console.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { main, prepare, ROOT } from './bootstrap/prepare.mjs';
import { step } from './bootstrap/progress.mjs';
import { BootstrapError, capture, npmProgram } from './bootstrap/programs.mjs';
import { runForeground } from './bootstrap/run.mjs';
import { createTally } from './bootstrap/tally.mjs';
import { findTemporalCli } from './bootstrap/temporal.mjs';

const CHECKS = [
  { title: 'Format', npm: ['run', '--silent', 'format:check'] },
  { title: 'Lint, with the fences', npm: ['run', '--silent', 'lint'] },
  { title: 'Types', npm: ['run', '--silent', 'types'] },
  { title: 'Unused code', npm: ['exec', '--no', '--', 'knip'], when: 'knip.json' },
];

await main(async () => {
  const tally = createTally();
  // The types are checked below, with the tests': a type error must not hide every other result.
  await prepare({ tolerant: true });
  tally.check(await consoleBuilds());
  const orNull = (error) => {
    if (!(error instanceof BootstrapError)) throw error;
    process.stderr.write(`${error.message}\n`);
    tally.check(false);
    return null;
  };
  const temporalCli = await findTemporalCli().catch(orNull);
  const chromium = await findChromium().catch(orNull);
  for (const check of CHECKS) {
    if (!check.when || existsSync(join(ROOT, check.when))) tally.check(await passes(check));
  }
  await runJest(tally, temporalCli, chromium);
  process.stdout.write(`${tally.line()}\n`);
  return tally.hasFailed() ? 1 : 0;
});

/** The tests in a browser need it; a fault of its own is one failure, and hides no other result. */
async function consoleBuilds() {
  try {
    await withLock(ROOT, () => ensureConsole(ROOT));
    return true;
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

async function passes({ title, npm }) {
  const { program, args, shell } = npmProgram(npm);
  let said = '';
  try {
    await step(title, async () => {
      const { code, output } = await capture(program, args, { cwd: ROOT, shell });
      said = output;
      if (code !== 0) throw new BootstrapError(`${title} failed`);
    });
    return true;
  } catch (error) {
    process.stderr.write(`${said || error.message}\n`);
    return false;
  }
}

/** Without Temporal the tests that need no server still run; that the others could not is counted already. */
async function runJest(tally, temporalCli, chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'clearway-jest-'));
  const reportFile = join(folder, 'report.json');
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const only = temporalCli === null ? ['--selectProjects', 'alone'] : [];
  const args = [jest, '--ci', '--json', `--outputFile=${reportFile}`, ...only, ...process.argv.slice(2)];
  const env = {
    ...process.env,
    ...(temporalCli !== null && { TEMPORAL_CLI: temporalCli }),
    ...(chromium !== null && { CHROMIUM_PATH: chromium }),
  };
  try {
    const code = await runForeground(process.execPath, args, { cwd: ROOT, env });
    tally.jest(existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
