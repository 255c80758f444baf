import type { Finding } from '../../domain/evidence';
import { documentFinding, refusedFileFinding } from '../document-findings';
import { inspectStoredFile } from '../inspect-stored-file';
import type { OcrModels } from '../ocr/models';
import { openPages } from '../pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type OpenedFile, type Page, type PageLimits } from '../pages/page';
import { areaOf, overlapOf } from '../pages/page-drawing';
import { createPhotoLuminance } from '../photo-luminance';
import { checkQuality } from '../quality';
import { compareTextLayer } from '../tamper/compare-text-layer';
import { pdfEditSignals } from '../tamper/pdf-edit-signals';
import { looksLikePhotoOfScreen } from '../tamper/photo-of-screen';
import { looksLikeScreenshot } from '../tamper/screenshot';
import { softwareTraces } from '../tamper/software-traces';
import { tamperFinding, type TamperSignal } from '../tamper/tamper-findings';
import type { TextLine } from '../text-line';
import type { LetterPageReading, LetterReading } from './letter-reading';
import { readLayerLines, readLetterPage } from './read-letter-page';

/** What proves an address stands on the first pages: terms and tables follow. */
const LIMITS: PageLimits = { ...DEFAULT_PAGE_LIMITS, maxPages: 4 };
/** A text layer that says less is a stamp or a page number over a scan. */
const LEAST_LAYER_LINES = 5;
const LEAST_LAYER_LETTERS = 60;
/** A page covered by a picture to this share is a scan: whoever made its text layer read it as we do, or worse. */
const SCAN = 0.5;
/** With fewer lines read surely, what is wrong with a photo is worth saying. */
const FEW_LINES = 8;
const SURELY = 0.8;

/**
 * Reads one file of a letter (a bill, a statement) into lines: what a PDF says in its text layer, held against what it shows;
 * else what recognition reads. Marks of editing are findings.
 *
 * A text layer is compared in Latin letters only: what a page shows in other scripts nobody here can read.
 *
 * @param bytes JPEG, PNG or PDF, as stored
 * @param field path of the request's field, for example `address.proof_of_address`
 * @throws DocumentEngineError
 */
export async function readLetter(
  models: OcrModels,
  bytes: Uint8Array,
  field: string,
  limits = LIMITS,
): Promise<LetterReading> {
  const file = inspectStoredFile(bytes, limits);
  if (!file.ok) return { findings: [refusedFileFinding(file, field)], pages: [] };
  const opened = await openPages(file.content, limits);
  if (!opened.ok) return { findings: [documentFinding('unreadable', field)], pages: [] };
  const findings: Finding[] = [];
  const signals = signalsOfFile(file.content, opened);
  const pages: LetterPageReading[] = [];
  for (const page of opened.pages) {
    if (page.failed === true) {
      findings.push(documentFinding('page_failed', field, { why: page.why }));
      continue;
    }
    const layer = isWritten(page) ? await readLayer(models, page) : undefined;
    signals.push(...present(layer?.signal));
    pages.push(layer ?? { lines: await readLetterPage(models, page.picture), from: 'ocr' });
  }
  const isPhoto = file.mediaType !== 'application/pdf' && opened.mediaType !== 'application/pdf';
  if (isPhoto && countSure(pages) < FEW_LINES) {
    const quality = await checkQuality(createPhotoLuminance(file.content, opened, limits), file, field);
    if (quality.ok) findings.push(...quality.value.findings);
  }
  findings.push(...signals.map((signal) => tamperFinding(signal, field)));
  return { findings, pages };
}

/** Whether the text layer is the page, and not something that was laid over or under a picture of it. */
function isWritten({ text, picture, drawing }: Page): boolean {
  const letters = text.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const page = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const isScan = (drawing?.items ?? []).some(
    (item) => item.kind === 'image' && areaOf(overlapOf(item.box, page)) >= SCAN * areaOf(page),
  );
  return text.length >= LEAST_LAYER_LINES && letters >= LEAST_LAYER_LETTERS && !isScan;
}

async function readLayer(
  models: OcrModels,
  { text, picture }: Page,
): Promise<LetterPageReading & { readonly signal: TamperSignal | undefined }> {
  const { compared, seen } = await readLayerLines(models, picture, text);
  return { lines: [...text], from: 'text_layer', signal: compareTextLayer(compared, seen) };
}

function signalsOfFile(content: Uint8Array, opened: Exclude<OpenedFile, { ok: false }>): TamperSignal[] {
  if (opened.mediaType === 'application/pdf') return pdfEditSignals(content, opened);
  const [{ picture }] = opened.pages;
  return [
    ...softwareTraces(content),
    ...present(looksLikeScreenshot(content, picture)),
    ...present(looksLikePhotoOfScreen(picture)),
  ];
}

function countSure(pages: readonly LetterPageReading[]): number {
  const isSure = ({ confidence, text }: TextLine): boolean => confidence >= SURELY && text.length > 2;
  return pages.reduce((sum, { lines }) => sum + lines.filter(isSure).length, 0);
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
