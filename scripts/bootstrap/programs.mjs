// Running a program to its end, before anything is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_EVERY_MS = 500;
const END_MS = 5_000;

/** In words for the person at the terminal: printed without a stack trace. */
export class BootstrapError extends Error {
  name = 'BootstrapError';
}

const running = new Set();

/**
 * Until the returned function is called, a signal ends what `capture` runs and then us: npm passes signals on to us
 * alone, and an `npm ci` that nobody waits for would go on.
 */
export function endOnSignals() {
  const endAll = async (signal) => {
    const children = [...running];
    for (const child of children) child.kill('SIGTERM');
    const impatience = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), END_MS);
    await Promise.all(children.map((child) => once(child, 'close')));
    clearTimeout(impatience);
    process.exit(signalCode(signal));
  };
  const end = (signal) => void endAll(signal);
  for (const signal of SIGNALS) process.on(signal, end);
  const stopWatching = onParentGone(() => end('SIGTERM'));
  return () => {
    stopWatching();
    for (const signal of SIGNALS) process.off(signal, end);
  };
}

/**
 * Calls `gone` once when the npm that runs us was killed without a word to us. Returns what ends the watch. Started
 * without npm nobody is watched: then our parent may leave and let us run.
 */
export function onParentGone(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => undefined;
  const parents = parentsNow();
  const timer = setInterval(() => {
    if (parentsNow() === parents) return;
    clearInterval(timer);
    gone();
  }, PARENT_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Our parent, and where the system tells its parent: some shells stay between npm and us, and outlive npm. */
function parentsNow() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/** Resolves with the exit code and everything that was written, in order. Rejects when the program cannot be run. */
export function capture(program, args, { cwd, env = process.env, shell = false, onStart = () => undefined } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    if (child.pid) onStart(child.pid);
    let output = '';
    const keep = (text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', () => running.delete(child));
    child.once('close', (code, signal) => resolve({ code: code ?? signalCode(signal), output }));
  });
}

/** The same npm that runs us, or the one on PATH; on Windows that one is a batch file, which needs the shell. */
export function npmProgram(args) {
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js') return { program: process.execPath, args: [own, ...args], shell: false };
  return { program: 'npm', args, shell: process.platform === 'win32' };
}

/** As shells report it: 128 and the signal's number. */
export function signalCode(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
}
