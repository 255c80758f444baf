import type { CustomerRecord } from '../../domain/views';
import type { OpenedCheck } from './check-rows';
import { documentRows } from './document-rows';

/** Every value of this customer that a case masks: numbers, birth dates as claimed and as read, e-mail, phone, streets. */
export function secretsOf(record: CustomerRecord, opened: readonly OpenedCheck[]): string[] {
  const { claims } = record;
  const readings = new Map(opened.map(({ evidence, sealed }) => [evidence.subject, sealed]));
  const ofDocuments = record.documents.flatMap((document) =>
    documentRows(record, document, readings.get(`document:${document.id}`))
      .filter(({ field }) => field === 'number' || field === 'birth_date')
      .flatMap(({ claimed, printed, machine }) => [claimed, printed, machine]),
  );
  const ofBusiness =
    record.kind === 'business' ? [record.claims.registrationNumber, record.claims.taxId] : [record.claims.dateOfBirth];
  const streets = record.addresses.map(({ street }) => street);
  return [claims.email, claims.phone, ...ofBusiness, ...ofDocuments, ...streets].flatMap((each) => each || []);
}
