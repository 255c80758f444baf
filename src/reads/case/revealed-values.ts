import type { JsonObject } from '../../domain/evidence';
import type { CustomerRecord } from '../../domain/views';
import { documentRows } from './document-rows';
import { textsOf } from './sealed-values';

/** The sealed part of the check of a subject: `document:<id>`, `proof:<id>`. */
export type ReadingOf = (subject: string) => JsonObject | undefined;

/**
 * What a masked field of a case is in clear. Under one name may stand several values, each by its column:
 * `documents.<id>.number` gives `documents.<id>.number.claimed`, `.printed` and `.machine`, those that there are;
 * `addresses.<id>` gives `.street` and `.excerpt`, lines parted by line breaks. Undefined for what is no such field.
 */
export function revealedValues(
  record: CustomerRecord,
  readingOf: ReadingOf,
  field: string,
): Readonly<Record<string, string>> | undefined {
  const [kind, id, part] = field.split('.');
  if (id === undefined) return ofClaims(record, field);
  if (kind === 'documents') {
    const document = record.documents.find((each) => each.id === id);
    const rows = document && documentRows(record, document, readingOf(`document:${id}`));
    const row = rows?.find((each) => each.field === part && (part === 'number' || part === 'birth_date'));
    return row && present(field, { claimed: row.claimed, printed: row.printed, machine: row.machine });
  }
  const address = kind === 'addresses' && part === undefined && record.addresses.find((each) => each.id === id);
  if (!address) return undefined;
  const excerpt = textsOf(readingOf(`proof:${id}`)?.['address_block']);
  return present(field, { street: address.street, excerpt: excerpt.length > 0 ? excerpt.join('\n') : null });
}

function ofClaims({ kind, claims }: CustomerRecord, field: string): Readonly<Record<string, string>> | undefined {
  const values: Readonly<Record<string, string | undefined>> = {
    email: claims.email,
    phone: claims.phone,
    ...(kind === 'individual'
      ? { date_of_birth: claims.dateOfBirth }
      : { registration_number: claims.registrationNumber ?? '', tax_id: claims.taxId ?? '' }),
  };
  const value = Object.hasOwn(values, field) ? values[field] : undefined;
  return value === undefined ? undefined : { [field]: value };
}

function present(field: string, columns: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, value]) => (value === null ? [] : [[`${field}.${column}`, value]])),
  );
}
