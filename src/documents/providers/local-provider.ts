import { checkDocument } from '../check-document';
import type { DocumentReader } from '../reader/document-reader';
import type { DocumentProvider } from './document-provider';

/** Clearway's own engine, on this machine: nothing leaves it. */
export function createLocalProvider(reader: DocumentReader): DocumentProvider {
  return {
    name: 'local',
    check: (document, signal) => checkDocument(reader, document, signal),
  };
}
