import { setUpImageLibrary } from '../../src/documents/image-library';
import { loadReadingModels } from '../../src/documents/reading/reading-models';
import { examineBarcode } from './examine-barcode';
import { examineDocument } from './examine-document';
import type { PageJob, PageResult } from './page-job';
import { photograph } from './photograph';

/*
 * Draws, damages, reads and judges pages, one job at a time, in a process of its own: drawing takes as long as reading, and
 * one process alone uses one core.
 */
void (async () => {
  setUpImageLibrary({ threads: 1 });
  const models = await loadReadingModels({ threads: 1 });
  const work = (job: PageJob): Promise<PageResult> => {
    switch (job.what) {
      case 'document':
        return examineDocument(models, job);
      case 'barcode':
        return examineBarcode(models, job);
      case 'photo':
        return photograph(job);
    }
  };
  process.on('message', (job: PageJob) => {
    void work(job).then(
      (result) => process.send?.({ result }),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
    );
  });
  // Whoever asked is gone: nobody waits for answers.
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: true });
})();
