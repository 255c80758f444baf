import type { Command } from 'commander';

/** Something that is not there: exit code 3. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Runs one command: prints what it answers, or one sentence on standard error, and sets the exit code. */
export function answering<Args extends unknown[]>(
  run: (...args: Args) => Promise<{ readonly json: unknown; readonly text: string }>,
) {
  return async (...args: Args): Promise<void> => {
    const command = args.at(-1) as Command;
    try {
      const { json, text } = await run(...args);
      process.stdout.write(command.optsWithGlobals()['json'] ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
    } catch (error) {
      process.stderr.write(`clearway: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = error instanceof NotFound ? 3 : 1;
    }
  };
}

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
