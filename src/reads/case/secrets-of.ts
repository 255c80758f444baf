import type { CustomerRecord } from '../../domain/views';
import type { OpenedCheck } from './check-rows';
import { documentRows } from './document-rows';
import { everyoneIn } from './everyone-in';
import type { Somebody } from './everyone-in';

type ReadingOf = (subject: string) => OpenedCheck['sealed'];

/**
 * Every value of this customer, and of everybody behind a business, that a case masks: numbers, birth dates as claimed and as
 * read, e-mail, phone, streets.
 */
export function secretsOf(record: CustomerRecord, opened: readonly OpenedCheck[]): string[] {
  const readings = new Map(opened.map(({ evidence, sealed }) => [evidence.subject, sealed]));
  return everyoneIn(record).flatMap((somebody) => secretsOfOne(somebody, (subject) => readings.get(subject)));
}

function secretsOfOne({ record, subjectOf }: Somebody, readingOf: ReadingOf): string[] {
  const { claims } = record;
  const ofDocuments = record.documents.flatMap((document) =>
    documentRows(record, document, readingOf(subjectOf(`document:${document.id}`)))
      .filter(({ field }) => field === 'number' || field === 'birth_date')
      .flatMap(({ claimed, printed, machine }) => [claimed, printed, machine]),
  );
  const ofKind =
    record.kind === 'business'
      ? [
          record.claims.registrationNumber,
          record.claims.taxId,
          ...(record.claims.taxIds ?? []).map(({ number }) => number),
        ]
      : [record.claims.dateOfBirth];
  const streets = record.addresses.map(({ street }) => street);
  return [claims.email, claims.phone, ...ofKind, ...ofDocuments, ...streets].flatMap((each) => each || []);
}
