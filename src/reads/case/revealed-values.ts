import type { JsonObject } from '../../domain/evidence';
import { findParty } from '../../domain/parties-of';
import type { CustomerRecord } from '../../domain/views';
import { documentRows } from './document-rows';
import { everyoneIn } from './everyone-in';
import { saidOfBusiness, saidOfParty, sensitiveOf } from './facts-of';
import { textsOf } from './sealed-values';

/** The sealed part of the check of a subject: `document:<id>`, `proof:<id>`, behind the party where it is a party's. */
export type ReadingOf = (subject: string) => JsonObject | undefined;

type Values = Readonly<Record<string, string>>;

/**
 * What a masked field of a case is in clear. Under one name may stand several values, each by its column:
 * `documents.<id>.number` gives `documents.<id>.number.claimed`, `.printed` and `.machine`, those that there are;
 * `addresses.<id>` gives `.street` and `.excerpt`, lines parted by line breaks; whosever they are. Of a related party
 * `parties.<id>.<field>`. Undefined for what is no such field.
 */
export function revealedValues(record: CustomerRecord, readingOf: ReadingOf, field: string): Values | undefined {
  const [kind, id, part] = field.split('.');
  if (id === undefined) return ofClaims(record, field);
  if (kind === 'parties') return ofParty(record, id, part ?? '');
  if (kind === 'documents') return ofDocument(record, readingOf, id, part);
  return kind === 'addresses' && part === undefined ? ofAddress(record, readingOf, id) : undefined;
}

/** What the checks of which everything masked is in: the subjects whose readings `revealedValues` asks for. */
export function readSubjects(record: CustomerRecord): string[] {
  return everyoneIn(record).flatMap(({ record: of, subjectOf }) => [
    ...of.documents.map(({ id }) => subjectOf(`document:${id}`)),
    ...of.addresses.map(({ id }) => subjectOf(`proof:${id}`)),
  ]);
}

function ofClaims(record: CustomerRecord, field: string): Values | undefined {
  const { email, phone } = record.claims;
  const own: Readonly<Record<string, string>> = {
    email,
    phone,
    ...(record.kind === 'individual'
      ? { date_of_birth: record.claims.dateOfBirth }
      : { registration_number: '', tax_id: '', ...sensitiveOf(saidOfBusiness(record.claims)) }),
  };
  return valueOf(own, field, field);
}

function ofParty(record: CustomerRecord, id: string, part: string): Values | undefined {
  const party = findParty(record, id);
  return party && valueOf(sensitiveOf(saidOfParty(party.claims)), part, `parties.${id}.${part}`);
}

function valueOf(said: Values, name: string, field: string): Values | undefined {
  return Object.hasOwn(said, name) ? { [field]: said[name] ?? '' } : undefined;
}

function ofDocument(
  record: CustomerRecord,
  readingOf: ReadingOf,
  id: string,
  part: string | undefined,
): Values | undefined {
  for (const { record: of, subjectOf } of everyoneIn(record)) {
    const document = of.documents.find((each) => each.id === id);
    if (!document) continue;
    const rows = documentRows(of, document, readingOf(subjectOf(`document:${id}`)));
    const row = rows.find((each) => each.field === part && (part === 'number' || part === 'birth_date'));
    const { claimed, printed, machine } = row ?? { claimed: null, printed: null, machine: null };
    return row && present(`documents.${id}.${part}`, { claimed, printed, machine });
  }
  return undefined;
}

function ofAddress(record: CustomerRecord, readingOf: ReadingOf, id: string): Values | undefined {
  for (const { record: of, subjectOf } of everyoneIn(record)) {
    const address = of.addresses.find((each) => each.id === id);
    if (!address) continue;
    const excerpt = textsOf(readingOf(subjectOf(`proof:${id}`))?.['address_block']);
    return present(`addresses.${id}`, {
      street: address.street,
      excerpt: excerpt.length > 0 ? excerpt.join('\n') : null,
    });
  }
  return undefined;
}

function present(field: string, columns: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, value]) => (value === null ? [] : [[`${field}.${column}`, value]])),
  );
}
