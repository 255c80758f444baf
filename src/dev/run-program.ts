/** Running a program to its end. */
import { spawn } from 'node:child_process';

import { SetupError } from './setup-error';

export interface ProgramRun {
  /** As people call it: `initdb`. */
  readonly name: string;
  readonly executable: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** Ends the program; the run then throws. */
  readonly signal?: AbortSignal | undefined;
  /** Hears each piece of output, of both streams. */
  readonly onOutput?: (text: string) => void;
}

const KEPT_LINES = 20;

/** What it wrote on its standard output. Throws a SetupError with its last lines when it fails. */
export async function runProgram(run: ProgramRun): Promise<string> {
  const child = spawn(run.executable, run.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: process.platform === 'win32' ? undefined : '/',
    env: run.environment as NodeJS.ProcessEnv,
    ...run.user,
    ...(run.signal && { signal: run.signal }),
  });
  const leave = (): void => void child.kill();
  process.once('exit', leave);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    run.onOutput?.(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    run.onOutput?.(text);
  });
  const how = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`could not be run (${error.message})`));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? null : signal === null ? `failed with code ${code}` : `was ended by ${signal}`),
    );
  });
  process.off('exit', leave);
  if (how === null) return output;
  const lines = (errors.trim() || output.trim()).split('\n').slice(-KEPT_LINES);
  throw new SetupError([`${run.name} ${how}.`, ...lines].join('\n  '));
}
