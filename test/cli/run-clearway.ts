import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

// Each start compiles the program anew, which takes seconds where the machine has other work.
jest.setTimeout(180_000);

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that `--json` promises. */
  json<T>(): T;
}

/** The program as a user runs it: a process of its own, which sees these variables and none of ours. */
export function runClearway(
  args: readonly string[],
  {
    environment = {},
    folder = ROOT,
    timeoutMs = 60_000,
    input = '',
  }: { environment?: Readonly<Record<string, string>>; folder?: string; timeoutMs?: number; input?: string } = {},
): Promise<Run> {
  const given = ['--require', join(ROOT, 'test/support/run-typescript.cjs'), join(ROOT, 'src/main-cli.ts'), ...args];
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      given,
      { cwd: folder, env: { PATH, HOME, ...environment }, timeout: timeoutMs },
      (error, out, err) => {
        const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
        resolve({ code, out, err, json: <T>() => JSON.parse(out) as T });
      },
    );
    child.stdin?.end(input);
  });
}
