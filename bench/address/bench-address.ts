import { createDocumentReader } from '../../src/documents/reader/document-reader';
import type { Progress } from '../../src/dev/progress';
import type { Measurement } from '../report';
import { examineLetters } from './examine-letters';
import { measureRules, reportRules } from './form-rules';
import { measureForm, reportForm } from './form-speed';
import { genuineJobs, reportGenuine } from './genuine-letters';
import type { LetterJob } from './letter-job';
import { measureLetters, reportLetterSpeed } from './letter-speed';
import { faultyJobs, reportWrong } from './wrong-letters';
import { fromParts } from '../parts';

export interface AddressOptions {
  /** Letters in each form, and with each fault. */
  readonly pages: number;
  /** Of the first; nothing was tuned on those from 700,000 on. */
  readonly seed: number;
  readonly processes: number;
}

/** Seeds of one part share nobody with those of the next. */
const PART = 10_000;
/** A page takes a second or two; with this, trouble is the machine's. */
const LIMITS = { threads: 1, timeoutMs: 120_000, maxMegabytes: 1_500 } as const;

/** What the address check takes, refuses, finds on letters and lets pass, against a search for strings; and how fast. */
export async function benchAddress(
  { pages, seed, processes }: AddressOptions,
  progress: Progress,
): Promise<Measurement> {
  // First, while nothing else of ours is running.
  const form = await progress.step('Forms against the clock', async () => measureForm(seed));
  const rules = await progress.step('Rules of all countries', async () => measureRules());
  const reader = createDocumentReader({ processes, ...LIMITS });
  const examine = (title: string, jobs: readonly LetterJob[]) =>
    progress.step(`${title}: ${jobs.length}`, (note) =>
      examineLetters(reader, jobs, { processes, done: (count) => note(`${count} done`) }),
    );
  try {
    const genuine = await examine('Genuine letters', genuineJobs(pages, seed));
    const faulty = await examine('Letters with a fault', faultyJobs(pages, seed + PART));
    // Its processes hold models of their own, and the machine is to be quiet.
    await reader.close();
    const times = await progress.step('Reading against the clock', (note) =>
      measureLetters(pages, seed + 2 * PART, note),
    );
    return fromParts(
      { pages, seed, processes },
      {
        rules: reportRules(rules),
        genuine: reportGenuine(genuine),
        wrong: reportWrong(genuine, faulty),
        speed: reportLetterSpeed(times),
        form: reportForm(form),
      },
    );
  } finally {
    await reader.close();
  }
}
