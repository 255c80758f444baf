import { answerLines } from './answer-lines';

/** Checks the number of each line as of today, and counts the valid ones. */
export async function answerNumbers(
  files: { readonly input: string; readonly output: string },
  check: (line: string, today: string) => { readonly valid: boolean },
): Promise<{ readonly json: unknown; readonly text: string }> {
  const counts = { lines: 0, valid: 0 };
  const today = new Date().toISOString().slice(0, 10);
  await answerLines(files, async function* (lines) {
    for await (const line of lines) {
      const answer = check(line, today);
      counts.lines += 1;
      if (answer.valid) counts.valid += 1;
      yield answer;
    }
  });
  return { json: counts, text: `${counts.lines} numbers, ${counts.valid} valid` };
}
