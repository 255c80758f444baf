import { DocumentEngineError } from '../document-engine-error';
import { KNOWN_PDF } from './known-pdf';
import type { FailedPage, OpenedPdf, Page, PageLimits } from './page';
import type { PdfAnswer } from './pdf-messages';
import { PdfThreadGone, startPdfThread, type PdfThread } from './start-pdf-thread';

type Opened = Extract<PdfAnswer, { kind: 'opened' }>;

/**
 * Renders the first pages of a PDF and reads their text layers, in a thread of its own. A page that takes too long or
 * breaks the reader fails alone: the thread is ended, and another one goes on behind it.
 *
 * @returns `ok: false` for what is no PDF, is encrypted or has no pages
 * @throws DocumentEngineError when the trouble is ours, and when the file as a whole takes longer to open than it may
 */
export async function openPdf(bytes: Uint8Array, limits: PageLimits): Promise<OpenedPdf | { readonly ok: false }> {
  const { maxPages } = limits;
  const pages: (Page | FailedPage)[] = [];
  let opened: Opened | undefined;
  let thread: PdfThread | undefined;
  try {
    while (opened === undefined || pages.length < Math.min(maxPages, opened.pageCount)) {
      if (thread === undefined) {
        thread = startPdfThread(limits);
        const answer = await open(thread, bytes, limits);
        if (answer === undefined) return { ok: false };
        opened = answer;
        continue;
      }
      const page = await readPage(thread, pages.length + 1, limits);
      pages.push(page);
      // Whatever a page did to the reader, the next one is not to suffer for it.
      if (page.failed === true) thread = await end(thread);
    }
  } finally {
    await end(thread);
  }
  if (pages.every(({ failed }) => failed === true) && !(await canStillRead(limits))) {
    throw new DocumentEngineError('decoder_broken');
  }
  const { pageCount, properties } = opened;
  return { ok: true, mediaType: 'application/pdf', pages, pageCount, properties };
}

/** `undefined` when the file is refused. */
async function open(thread: PdfThread, bytes: Uint8Array, limits: PageLimits): Promise<Opened | undefined> {
  const { timeoutMs, maxPixels } = limits;
  try {
    // A copy: the thread takes the bytes over, and they are the caller's.
    const question = { kind: 'open', bytes: new Uint8Array(bytes), maxImagePixels: maxPixels } as const;
    const answer = await thread.ask(question, timeoutMs);
    if (answer.kind === 'opened') return answer;
    if (answer.kind === 'refused') return undefined;
  } catch (error) {
    if (!(error instanceof PdfThreadGone)) throw error;
    if (error.code !== 'crashed') throw new DocumentEngineError(error.code);
  }
  if (!(await canStillRead(limits))) throw new DocumentEngineError('decoder_broken');
  return undefined;
}

async function readPage(thread: PdfThread, number: number, limits: PageLimits): Promise<Page | FailedPage> {
  try {
    const answer = await thread.ask({ kind: 'page', number, maxSide: limits.maxSide }, limits.pageTimeoutMs);
    return answer.kind === 'page' ? answer.page : { failed: true, why: 'crashed' };
  } catch (error) {
    if (!(error instanceof PdfThreadGone)) throw error;
    return { failed: true, why: error.code };
  }
}

async function end(thread: PdfThread | undefined): Promise<undefined> {
  await thread?.stop();
  return undefined;
}

/** Tells a bad file from a bad day: a reader that still renders a page of our own has failed at the other one's fault. */
async function canStillRead(limits: PageLimits): Promise<boolean> {
  const thread = startPdfThread(limits);
  try {
    const question = { kind: 'open', bytes: new Uint8Array(KNOWN_PDF), maxImagePixels: limits.maxPixels } as const;
    const { kind } = await thread.ask(question, limits.timeoutMs);
    return kind === 'opened' && (await readPage(thread, 1, { ...limits, maxSide: 100 })).failed !== true;
  } catch (error) {
    if (error instanceof PdfThreadGone) return false;
    throw error;
  } finally {
    await thread.stop();
  }
}
