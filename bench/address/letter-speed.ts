import { DocumentEngineError } from '../../src/documents/document-engine-error';
import { createDocumentReader } from '../../src/documents/reader/document-reader';
import { LETTER_COUNTRIES } from '../../src/specimens/letters/letter-countries';
import { makeLetter } from '../../src/specimens/letters/make-letter';
import { familyMs, readProcesses } from '../cpu-time';
import { groupBy } from '../../src/domain/group-by';
import { atMost } from '../report';
import { percentile } from '../statistics';
import { PROOF_FIELD } from './examine-letter';
import { LETTER_FORMS, letterFile } from './letter-forms';

const ROUNDS = 2;
/** First readings are slower: memory is fetched, code is compiled. */
const WARM_UP = 3;
/** So much that no process is replaced while it is measured. */
const LIMITS = { processes: 1, threads: 1, timeoutMs: 120_000, maxMegabytes: 100_000 } as const;

interface TimedPage {
  readonly form: string;
  readonly ms: number;
  readonly failed: boolean;
}

/** Reads `pages` letters, in all forms in turn, one at a time through one reader process, as a worker with one task does. */
export async function measureLetters(
  pages: number,
  seed: number,
  note: (words: string) => void,
): Promise<{ readonly times: readonly TimedPage[]; readonly cpuMsAPage: number }> {
  const files: { form: string; bytes: Uint8Array }[] = [];
  for (let index = 0; index < pages; index += 1) {
    const form = LETTER_FORMS[index % LETTER_FORMS.length] ?? 'clean';
    const { code } = LETTER_COUNTRIES[index % LETTER_COUNTRIES.length] as (typeof LETTER_COUNTRIES)[number];
    files.push({ form, bytes: await letterFile(makeLetter({ seed: seed + index, country: code }), form) });
  }
  const before = await ownChildren();
  const reader = createDocumentReader(LIMITS);
  const read = async ({ form, bytes }: (typeof files)[number]): Promise<TimedPage> => {
    const from = performance.now();
    const failed = await reader.readLetter({ bytes, field: PROOF_FIELD }).then(
      () => false,
      (error: unknown) => {
        // A page that took too long has taken that time.
        if (!(error instanceof DocumentEngineError)) throw error;
        return true;
      },
    );
    return { form, ms: performance.now() - from, failed };
  };
  try {
    for (const file of files.slice(0, WARM_UP)) await read(file);
    const child = (await ownChildren()).find((pid) => !before.includes(pid));
    const cpuBefore = await cpuOf(child);
    const times: TimedPage[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      note(`round ${round + 1} of ${ROUNDS}`);
      for (const file of files) times.push(await read(file));
    }
    return { times, cpuMsAPage: ((await cpuOf(child)) - cpuBefore) / times.length };
  } finally {
    await reader.close();
  }
}

async function ownChildren(): Promise<number[]> {
  return [...(await readProcesses())].filter(([, { parent }]) => parent === process.pid).map(([pid]) => pid);
}

async function cpuOf(pid: number | undefined): Promise<number> {
  return pid === undefined ? Number.NaN : familyMs(await readProcesses(), pid);
}

export function reportLetterSpeed({ times, cpuMsAPage }: Awaited<ReturnType<typeof measureLetters>>) {
  const figures = (pages: readonly TimedPage[]) => {
    const all = pages.map(({ ms }) => ms);
    return { pages: all.length, p50Ms: Math.round(percentile(all, 0.5)), p95Ms: Math.round(percentile(all, 0.95)) };
  };
  const p95 = percentile(
    times.map(({ ms }) => ms),
    0.95,
  );
  return {
    targets: [atMost('a page, p95', p95 / 1000, 1.2, 's')],
    notes: [],
    measured: {
      all: figures(times),
      cpuMsAPage: Math.round(cpuMsAPage),
      troubles: times.filter(({ failed }) => failed).length,
      byForm: Object.fromEntries([...groupBy(times, ({ form }) => form)].map(([form, own]) => [form, figures(own)])),
    },
  };
}
