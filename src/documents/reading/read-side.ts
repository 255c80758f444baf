import type { Finding } from '../../domain/evidence';
import { readBarcodes } from '../barcode/read-barcodes';
import { documentFinding, refusedFileFinding } from '../document-findings';
import { fingerprintImage } from '../fingerprint';
import { inspectStoredFile } from '../inspect-stored-file';
import { readMrz, type ReadMrz } from '../mrz/read-mrz';
import { openPages } from '../pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type OpenedFile, type Page, type PageLimits } from '../pages/page';
import { createPhotoLuminance } from '../photo-luminance';
import type { Picture } from '../picture';
import { checkQuality } from '../quality';
import { readPage } from '../read-page';
import { cornersOf, type RotatedBox } from '../rotated-box';
import { portraitOf } from '../tamper/portrait';
import { portraitHash } from '../tamper/portrait-hash';
import { compareTextLayer } from '../tamper/compare-text-layer';
import { isCutOff } from '../tamper/cut-off';
import { pdfEditSignals } from '../tamper/pdf-edit-signals';
import { looksLikePhotoOfScreen } from '../tamper/photo-of-screen';
import { looksLikeScreenshot } from '../tamper/screenshot';
import { softwareTraces } from '../tamper/software-traces';
import { tamperFinding, type TamperSignal } from '../tamper/tamper-findings';
import type { TextLine } from '../text-line';
import type { ReadingModels } from './reading-models';
import type { PageReading, SideReading } from './side-reading';

/** A front or a back has its print on the first page; more are looked at in case it is the second that was scanned first. */
const LIMITS: PageLimits = { ...DEFAULT_PAGE_LIMITS, maxPages: 2 };

/** Many times what a page takes: on a machine that is busy, too, one look is to be had. */
const BARCODES_MS = 10_000;

/**
 * Reads one file of a document: all print, the machine-readable zone, barcodes, and the marks that quality and editing leave.
 *
 * @param bytes JPEG, PNG or PDF, as stored
 * @param field path of the request's field, for example `documents.passport.front_doc`
 * @throws DocumentEngineError
 */
export async function readSide(
  models: ReadingModels,
  bytes: Uint8Array,
  field: string,
  limits = LIMITS,
): Promise<SideReading> {
  const file = inspectStoredFile(bytes, limits);
  if (!file.ok) return { findings: [refusedFileFinding(file, field)], pages: [] };
  const opened = await openPages(file.content, limits);
  if (!opened.ok) return { findings: [documentFinding('unreadable', field)], pages: [] };
  const findings: Finding[] = [];
  let dhash: string | undefined;
  if (file.mediaType !== 'application/pdf' && opened.mediaType !== 'application/pdf') {
    const photo = createPhotoLuminance(file.content, opened, limits);
    const quality = await checkQuality(photo, file, field);
    if (!quality.ok) return { findings: [documentFinding('unreadable', field)], pages: [] };
    findings.push(...quality.value.findings);
    dhash = (await fingerprintImage(photo))?.dhash;
  }
  const signals = [...signalsOfFile(file.content, opened)];
  const pages: PageReading[] = [];
  let portrait: string | undefined;
  for (const page of opened.pages) {
    if (page.failed === true) {
      findings.push(documentFinding('page_failed', field, { why: page.why }));
      continue;
    }
    const { picture, read, places } = await readPage(models, page.picture);
    const lines = read.map(({ text, confidence, box }): TextLine => ({ text, confidence, quad: cornersOf(box) }));
    const mrz = await readMrz(models, picture, read);
    const barcodes = mrz && isBooklet(mrz) ? [] : await barcodesOf(picture);
    pages.push({ lines, barcodes, ...(mrz && { mrz }) });
    const asTaken = lines.map((line, index) => ({ ...line, quad: cornersOf(places[index] as RotatedBox) }));
    signals.push(...signalsOfPage(page, asTaken));
    portrait ??= portraitOfPage(picture, lines);
  }
  findings.push(...signals.map((signal) => tamperFinding(signal, field)));
  return { findings, pages, ...(dhash && { dhash }), ...(portrait && { portrait }) };
}

/** Passports and visas have all that a machine reads in their zone. */
function isBooklet({ lines }: ReadMrz): boolean {
  return /^[PV]/.test(lines[0] ?? '');
}

async function barcodesOf(picture: Picture): Promise<PageReading['barcodes']> {
  const found = await readBarcodes(picture, { deadlineMs: BARCODES_MS });
  return found.map(({ format, text }) => ({ format, text }));
}

function signalsOfFile(content: Uint8Array, opened: Exclude<OpenedFile, { ok: false }>): TamperSignal[] {
  if (opened.mediaType === 'application/pdf') return pdfEditSignals(content, opened);
  const [{ picture }] = opened.pages;
  return [...softwareTraces(content), ...present(looksLikeScreenshot(content, picture))];
}

/** @param asTaken the lines where they stand in the page's own picture: turning one level cuts its corners off */
function signalsOfPage({ picture, text }: Page, asTaken: readonly TextLine[]): TamperSignal[] {
  return [
    ...present(looksLikePhotoOfScreen(picture)),
    ...present(isCutOff(picture, asTaken)),
    ...(text.length > 0 ? present(compareTextLayer(text, asTaken)) : []),
  ];
}

function portraitOfPage(picture: Picture, lines: readonly TextLine[]): string | undefined {
  const quad = portraitOf(picture, lines);
  return quad && portraitHash(picture, quad);
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
