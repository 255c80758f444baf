import type { Finding } from '../../domain/evidence';
import { documentFinding, refusedFileFinding } from '../document-findings';
import { inspectStoredFile } from '../inspect-stored-file';
import { lookHere } from '../looks/look-here';
import type { Looks } from '../looks/looks';
import { readMrz, type ReadMrz } from '../mrz/read-mrz';
import type { ReadBox } from '../ocr/read-text';
import { openPages } from '../pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type OpenedFile, type OpenedPicture, type Page, type PageLimits } from '../pages/page';
import { findPrint, readPrint } from '../read-page';
import { cornersOf, type RotatedBox } from '../rotated-box';
import { compareTextLayer } from '../tamper/compare-text-layer';
import { pdfEditSignals } from '../tamper/pdf-edit-signals';
import { looksLikeScreenshot } from '../tamper/screenshot';
import { softwareTraces } from '../tamper/software-traces';
import { straightenedPicture } from '../straightened-picture';
import { tamperFinding, type TamperSignal } from '../tamper/tamper-findings';
import type { TextLine } from '../text-line';
import type { ReadingModels } from './reading-models';
import type { PageReading, SideReading } from './side-reading';

/** A front or a back has its print on the first page; more are looked at in case it is the second that was scanned first. */
const LIMITS: PageLimits = { ...DEFAULT_PAGE_LIMITS, maxPages: 2 };

/** Of a page with a zone, its lines are among so many of the largest. */
const LARGEST = 4;

export interface ReadSideOptions {
  /** What needs no model, as in a thread beside this one. */
  readonly looks?: Looks;
  readonly limits?: PageLimits;
  /** The first page comes back as a level picture too. */
  readonly straighten?: boolean;
}

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
  { looks = lookHere, limits = LIMITS, straighten = false }: ReadSideOptions = {},
): Promise<SideReading> {
  const file = inspectStoredFile(bytes, limits);
  if (!file.ok) return { findings: [refusedFileFinding(file, field)], pages: [] };
  const opened = await openPages(file.content, limits);
  if (!opened.ok) return { findings: [documentFinding('unreadable', field)], pages: [] };
  const isPhoto = file.mediaType !== 'application/pdf' && opened.mediaType !== 'application/pdf';
  const quality = isPhoto ? begun(lookAtPhoto(looks, file, opened, field, limits)) : undefined;
  const findings: Finding[] = [];
  const signals = [...signalsOfFile(file.content, opened)];
  const pages: PageReading[] = [];
  let portrait: string | undefined;
  let straightened: Uint8Array | undefined;
  for (const page of opened.pages) {
    if (page.failed === true) {
      findings.push(documentFinding('page_failed', field, { why: page.why }));
      continue;
    }
    const read = await readOnePage(models, looks, page, straighten && pages.length === 0);
    pages.push(read.page);
    signals.push(...read.signals);
    portrait ??= read.portrait;
    straightened ??= read.straightened;
  }
  const photo = await quality;
  if (isPhoto && photo === undefined) return { findings: [documentFinding('unreadable', field)], pages: [] };
  const marks = signals.map((signal) => tamperFinding(signal, field));
  return {
    findings: [...(photo?.findings ?? []), ...findings, ...marks],
    pages,
    ...(photo?.dhash && { dhash: photo.dhash }),
    ...(portrait && { portrait }),
    ...(straightened && { straightened }),
  };
}

async function readOnePage(models: ReadingModels, looks: Looks, page: Page, straighten: boolean) {
  const ofScreen = begun(looks.photoOfScreen(page));
  const { picture, boxes, places } = await findPrint(models, page.picture);
  // Compressed by a thread of the image library while the print is read.
  const straightened = straighten ? begun(straightenedPicture(picture)) : undefined;
  const largest = await readPrint(models, picture, boxes.slice(0, LARGEST));
  // Whether there is a barcode to be looked for, only the zone says for sure; where it will hardly say no, it is begun now.
  const early = largest.some(looksLikeBooklet) ? undefined : begun(looks.barcodes({ picture }));
  const read = [...largest, ...(await readPrint(models, picture, boxes.slice(LARGEST)))];
  const lines = read.map(({ text, confidence, box }): TextLine => ({ text, confidence, quad: cornersOf(box) }));
  /** Where they stand in the page's own picture: turning one level cuts its corners off. */
  const asTaken = lines.map((line, index) => ({ ...line, quad: cornersOf(places[index] as RotatedBox) }));
  const cutOff = begun(looks.cutOff({ picture: page.picture, lines: asTaken }));
  const portrait = begun(looks.portrait({ picture, lines }));
  const mrz = await readMrz(models, picture, read);
  const barcodes = mrz && isBooklet(mrz) ? [] : await (early ?? looks.barcodes({ picture }));
  const { text } = page;
  return {
    page: { lines, barcodes, ...(mrz && { mrz }) } satisfies PageReading,
    signals: [
      ...present(await ofScreen),
      ...present(await cutOff),
      ...(text.length > 0 ? present(compareTextLayer(text, asTaken)) : []),
    ],
    portrait: await portrait,
    straightened: await straightened,
  };
}

/** Passports and visas have all that a machine reads in their zone. */
function isBooklet({ lines }: ReadMrz): boolean {
  return /^[PV]/.test(lines[0] ?? '');
}

/** A guess, which decides nothing but when barcodes are looked for. */
function looksLikeBooklet({ text }: ReadBox): boolean {
  return /^[PV].{10}.*<</.test(text);
}

function lookAtPhoto(
  looks: Looks,
  file: { readonly content: Uint8Array; readonly width: number; readonly height: number },
  opened: OpenedPicture,
  field: string,
  limits: PageLimits,
): ReturnType<Looks['quality']> {
  const { mediaType, pages } = opened;
  const [{ picture, scale }] = pages;
  const original = { width: file.width, height: file.height };
  return looks.quality({ picture, scale, bytes: file.content, mediaType, original, field, limits });
}

/** What is waited for later: should something else fail before, nobody asks about it any more. */
function begun<Seen>(look: Promise<Seen>): Promise<Seen> {
  look.catch(() => undefined);
  return look;
}

function signalsOfFile(content: Uint8Array, opened: Exclude<OpenedFile, { ok: false }>): TamperSignal[] {
  if (opened.mediaType === 'application/pdf') return pdfEditSignals(content, opened);
  const [{ picture }] = opened.pages;
  return [...softwareTraces(content), ...present(looksLikeScreenshot(content, picture))];
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
