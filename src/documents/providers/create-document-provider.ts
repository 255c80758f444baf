import type { DocumentReader } from '../reader/document-reader';
import type { DocumentProvider } from './document-provider';
import { createFakeProvider } from './fake-provider';
import { createLocalProvider } from './local-provider';
import { withSecondOpinion } from './second-opinion';

export interface DocumentProviderOptions {
  /** Who looks: the local engine, the fake in its place, or both beside each other. A vendor's adapter is added here. */
  readonly provider: 'local' | 'fake' | 'local+fake';
  readonly reader: DocumentReader;
}

export function createDocumentProvider({ provider, reader }: DocumentProviderOptions): DocumentProvider {
  switch (provider) {
    case 'local':
      return createLocalProvider(reader);
    case 'fake':
      return createFakeProvider();
    case 'local+fake':
      return withSecondOpinion(createLocalProvider(reader), createFakeProvider());
  }
}
