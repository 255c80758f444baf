import { checkDocument } from '../check-document';
import { createDocumentReader, type DocumentReaderOptions } from '../reader/document-reader';
import type { DocumentProvider } from './document-provider';

/** Clearway's own engine, on this machine: nothing leaves it. */
export function createLocalProvider(options: DocumentReaderOptions): DocumentProvider {
  const reader = createDocumentReader(options);
  return {
    name: 'local',
    check: (document, signal) => checkDocument(reader, document, signal),
    close: () => reader.close(),
  };
}
