// Running a compiled program in the foreground, in our place.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { ROOT } from './prepare.mjs';
import { onParentGone, signalCode, SIGNALS } from './programs.mjs';

/** One Ctrl-C arrives several times: from the terminal, and once more from npm. */
const SAME_MS = 1_000;

/** Resolves with the exit code of `dist/<script>`. The terminal's signals reach it as they reach us. */
export function runCommand(script, args) {
  return runForeground(process.execPath, ['--enable-source-maps', join(ROOT, 'dist', script), ...args]);
}

/** The same for any program. */
export function runForeground(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  onParentGone(() => child.kill('SIGTERM'));
  return ended(child);
}

/**
 * The same for what runs until it is stopped. It gets a process group of its own, so that we alone tell it to stop, once;
 * and a channel, whose closing tells it when we were killed ourselves. It is told to stop on Ctrl-C, on a signal, when
 * the terminal closes, and when the npm that runs us is gone. The third Ctrl-C no longer waits.
 */
export function runService(script, args) {
  const posix = process.platform !== 'win32';
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist', script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: posix,
  });
  let [asked, last] = [0, 0];
  const ask = (signal) => {
    if (Date.now() - last < SAME_MS) return;
    [asked, last] = [asked + 1, Date.now()];
    if (asked === 2) process.stderr.write('Still stopping; once more to end it at once.\n');
    if (asked > 2) child.kill('SIGKILL');
    else if (posix || asked > 1) child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  };
  for (const signal of SIGNALS) process.on(signal, () => ask(signal));
  onParentGone(() => ask('SIGTERM'));
  return ended(child);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signalCode(signal)));
  });
}
