import type { CaseAddress, CaseDocument } from '../../domain/case-view';
import type { JsonObject } from '../../domain/evidence';
import { addressRow } from './address-rows';
import type { ReadProof } from './address-rows';
import { documentRows, shownRow } from './document-rows';
import type { Somebody } from './everyone-in';

export interface FileSources {
  /** A check of the case with its sealed part, by its subject. */
  readonly readings: ReadonlyMap<string, ReadProof & { readonly reading: JsonObject | undefined }>;
  readonly isStraightened: (documentId: string, side: string) => boolean;
}

/** The documents of the customer or of one related party, each with what was read from it. */
export function documentsOf({ record, subjectOf }: Somebody, sources: FileSources): CaseDocument[] {
  return record.documents.map((document) => ({
    id: document.id,
    idType: document.idType,
    sides: (['front', 'back'] as const)
      .filter((side) => document[`${side}BlobId`] !== undefined)
      .map((side) => ({ side, isStraightened: sources.isStraightened(document.id, side) })),
    fields: documentRows(record, document, sources.readings.get(subjectOf(`document:${document.id}`))?.reading).map(
      (each) => shownRow(document.id, each),
    ),
  }));
}

/** The addresses of one of them, each with what the letter says. */
export function addressesOf({ record, subjectOf }: Somebody, { readings }: FileSources): CaseAddress[] {
  return record.addresses.map((address) => addressRow(record, address, readings.get(subjectOf(`proof:${address.id}`))));
}
