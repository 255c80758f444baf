import type { Progress } from '../../src/dev/progress';
import type { Measurement } from '../report';
import { barcodeJobs, reportBarcodes } from './barcodes';
import { damagedJobs, reportDamaged } from './damaged-pages';
import { forgedJobs, reportForged } from './forged-documents';
import { genuineJobs, reportGenuine } from './genuine-documents';
import type { ExaminedDocument, PageJob, ResultOf } from './page-job';
import { startPageProcesses } from './page-processes';
import { measureSpeed, photoJobs, reportSpeed } from './reading-speed';
import { reportWrongReads } from './wrong-reads';
import { fromParts } from '../parts';

export interface DocumentsOptions {
  /** Documents of each kind of damage and forgery, and of each layout. */
  readonly pages: number;
  /** Of the first; nothing was tuned on those from 500,000 on. */
  readonly seed: number;
  readonly processes: number;
}

/** Seeds of one part share nobody with those of the next. */
const PART = 10_000;

/** What the document check reads, takes for genuine and takes for forged, against two simpler ways to read; and how fast. */
export async function benchDocuments(
  { pages, seed, processes }: DocumentsOptions,
  progress: Progress,
): Promise<Measurement> {
  const workers = startPageProcesses(processes);
  const seeds = (part: number) => seed + part * PART;
  const work = <What extends PageJob['what']>(title: string, jobs: readonly Extract<PageJob, { what: What }>[]) =>
    progress.step(`${title}: ${jobs.length}`, (note) =>
      workers.run<What>(jobs, (done) => note(`${done} done`)),
    ) as Promise<ResultOf[What][]>;
  try {
    const damaged: ExaminedDocument[] = await work<'document'>('Damaged pages', damagedJobs(pages, seeds(0)));
    const genuine: ExaminedDocument[] = await work<'document'>('Genuine documents', genuineJobs(pages, seeds(1)));
    const forged: ExaminedDocument[] = await work<'document'>('Forgeries', forgedJobs(pages, seeds(2)));
    const barcodes = await work<'barcode'>('Barcodes', barcodeJobs(Math.ceil(pages / 10), seeds(3)));
    const photos = await work<'photo'>('Pages to be timed', photoJobs(pages, seeds(4)));
    // They hold models of their own, and the machine is to be quiet.
    await workers.stop();
    const speed = await progress.step('Reading against the clock', (note) => measureSpeed(photos, processes, note));
    return fromParts(
      { pages, seed, processes },
      {
        damaged: reportDamaged(damaged),
        wrongReads: reportWrongReads([...damaged, ...genuine]),
        genuine: reportGenuine(genuine),
        forged: reportForged(forged),
        barcodes: reportBarcodes(barcodes),
        speed: reportSpeed(speed),
      },
    );
  } finally {
    await workers.stop();
  }
}
