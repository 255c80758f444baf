import { DocumentEngineError } from '../../src/documents/document-engine-error';
import { readSide } from '../../src/documents/reading/read-side';
import type { ReadingModels } from '../../src/documents/reading/reading-models';
import { layOnTable, turned } from '../../src/specimens/damages/table-top';
import { toWidth } from '../../src/specimens/damages/through-sharp';
import { tiltedSize } from '../../src/specimens/damages/viewpoint';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import { createRandom } from '../../src/specimens/random';
import type { BarcodeJob, ExaminedBarcode } from './page-job';
import { tellingSide, toJpeg } from './photograph';

/** The back of a licence on a table at this angle, read as the product reads it. The card itself is `width` pixels wide. */
export async function examineBarcode(models: ReadingModels, job: BarcodeJob): Promise<ExaminedBarcode> {
  const { seed, degrees, width } = job;
  const specimen = await makeSpecimen({ seed, layout: 'licence_american' });
  const card = await toWidth(tellingSide(specimen), width);
  const frame = tiltedSize(card, Math.abs(degrees));
  const corners = turned(card.width, card.height, degrees, { x: frame.width / 2, y: frame.height / 2 });
  const photo = layOnTable(card, corners, frame.width, frame.height, createRandom(seed));
  const asked = { seed, degrees, width };
  try {
    const { pages } = await readSide(models, await toJpeg(photo), 'documents.drivers_license.back_doc');
    const read = pages.flatMap(({ barcodes }) => barcodes).filter(({ format }) => format === 'pdf417');
    const isEqual = read.some(({ text }) => text === specimen.truth.barcode?.text);
    return { ...asked, isRead: read.length > 0, isEqual };
  } catch (error) {
    // Time ran out, as it may for a customer: then nothing was read.
    if (error instanceof DocumentEngineError) return { ...asked, isRead: false, isEqual: false };
    throw error;
  }
}
