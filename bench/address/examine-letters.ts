import type { LetterReader } from '../../src/documents/reader/document-reader';
import { examineLetter } from './examine-letter';
import type { ExaminedLetter, LetterJob } from './letter-job';

/**
 * Results in the order of the jobs. Letters are drawn here and read in the reader's processes, so one more is under way than
 * there are processes. `done` is told after each job how many are done.
 */
export async function examineLetters(
  reader: LetterReader,
  jobs: readonly LetterJob[],
  { processes, done }: { readonly processes: number; readonly done: (count: number) => void },
): Promise<ExaminedLetter[]> {
  const results: ExaminedLetter[] = [];
  let next = 0;
  let finished = 0;
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) {
      results[at] = await examineLetter(reader, jobs[at] as LetterJob);
      done((finished += 1));
    }
  };
  await Promise.all(Array.from({ length: processes + 1 }, takeTurns));
  return results;
}
