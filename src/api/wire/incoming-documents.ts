import type { IncomingDocument } from '../../domain/intake';
import type { DocumentBody } from '../schemas/document';
import { readFile } from './incoming-file';
import type { Reading } from './incoming-file';

interface Sent {
  readonly documents?: readonly DocumentBody[] | undefined;
  readonly document?: DocumentBody | undefined;
}

/** The list, or the one document of the older form. Undefined when neither was sent. */
export function readDocuments(
  { documents, document }: Sent,
  reading: Reading,
  parent: readonly PropertyKey[] = [],
): IncomingDocument[] | undefined {
  if (documents && document) {
    reading.errors.add(['document'], 'Send documents or document (the older form), not both');
    return undefined;
  }
  if (document) return [readDocument(document, ['document'], reading)];
  return documents?.map((each, index) => readDocument(each, [...parent, 'documents', index], reading));
}

function readDocument(sent: DocumentBody, path: readonly PropertyKey[], reading: Reading): IncomingDocument {
  const front = readFile(sent.front_doc, [...path, 'front_doc'], reading);
  const back = readFile(sent.back_doc, [...path, 'back_doc'], reading);
  return {
    idType: sent.id_type,
    ...(sent.id_number && { number: sent.id_number }),
    ...(sent.valid_until && { validUntil: sent.valid_until }),
    ...(sent.issuing_country && { issuingCountry: sent.issuing_country }),
    ...(front && { front }),
    ...(back && { back }),
  };
}
