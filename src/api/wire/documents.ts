import { ID_TYPES } from '../../domain/identity-types';
import type { DocumentView } from '../../domain/views';

/**
 * The public API reads one document back where a list was written. `document` is the primary identity document: the
 * first that there is in the order of the type list, photo documents before bare numbers. The others follow in
 * `additional`, in the same order. Files appear by their ids, never as bytes.
 */
export function wireDocuments(documents: readonly DocumentView[], customerCountry: string, gender: string) {
  const [primary, ...others] = [...documents].sort((a, b) => ID_TYPES.indexOf(a.idType) - ID_TYPES.indexOf(b.idType));
  return {
    ...wireDocument(primary, customerCountry),
    gender,
    provider: 0 as const,
    additional: others.length > 0 ? others.map((each) => wireDocument(each, customerCountry)) : null,
  };
}

export function wireDocument(document: DocumentView | undefined, customerCountry: string) {
  const files = [document?.frontBlobId, document?.backBlobId].filter((id) => id !== undefined);
  return {
    docs: files.length > 0 ? files : null,
    number: document?.number ?? '',
    country: document ? (document.issuingCountry ?? customerCountry) : '',
    id_type: document?.idType ?? '',
    valid_until: document?.validUntil ?? '',
  };
}
