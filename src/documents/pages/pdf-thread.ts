import { parentPort } from 'node:worker_threads';
import type { PdfAnswer, PdfQuestion } from './pdf-messages';
import { loadPdfReader, type PdfDocument, type PdfReader } from './pdf-reader';
import { readPdfProperties } from './pdf-properties';
import { readPdfPage } from './read-pdf-page';

/*
 * Reads one PDF in a thread of its own (`start-pdf-thread.ts`): a file crafted to take forever or to break the reader
 * stops neither the process nor its other work, because a thread can be ended from outside.
 */

let opened: { readonly reader: PdfReader; readonly document: PdfDocument } | undefined;

async function answer(question: PdfQuestion): Promise<PdfAnswer> {
  try {
    return question.kind === 'open' ? await open(question) : await readPage(question);
  } catch (error) {
    return { kind: isAboutTheFile(error) ? 'refused' : 'failed' };
  }
}

async function open({ bytes, maxImagePixels }: Extract<PdfQuestion, { kind: 'open' }>): Promise<PdfAnswer> {
  const reader = await loadPdfReader();
  const document = await reader.open(bytes, maxImagePixels);
  const { info } = await document.getMetadata();
  // Encrypted for its owner alone, a file opens without a password; it is refused like any other protected one.
  if (document.numPages < 1 || typeof info?.['EncryptFilterName'] === 'string') return { kind: 'refused' };
  opened = { reader, document };
  return { kind: 'opened', pageCount: document.numPages, properties: readPdfProperties(info ?? {}, reader) };
}

async function readPage({ number, maxSide }: Extract<PdfQuestion, { kind: 'page' }>): Promise<PdfAnswer> {
  if (opened === undefined) return { kind: 'failed' };
  return { kind: 'page', page: await readPdfPage(opened.reader, opened.document, number, maxSide) };
}

/** The reader's own names for what is wrong with a file: no PDF, or one that wants a password. */
function isAboutTheFile(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return name === 'InvalidPDFException' || name === 'PasswordException';
}

parentPort?.on('message', (question: PdfQuestion) => {
  void answer(question).then((given) => {
    const pixels = given.kind === 'page' ? given.page.picture.data.buffer : undefined;
    parentPort?.postMessage(given, pixels instanceof ArrayBuffer ? [pixels] : []);
  });
});
