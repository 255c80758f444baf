/** One entry of the US Consolidated Screening List, whichever form it is in. */
import { createHash } from 'node:crypto';
import { readDateRange } from './date-range';
import { EntryDraft } from './entry-draft';
import { entryHash } from './entry-hash';
import { identifierType } from './identifier-type';
import type { EntrySchema, ListedEntry } from './listed-entry';

export interface CslFields {
  /** Empty in older files. */
  readonly id: string;
  /** All texts of the row. */
  readonly row: readonly string[];
  /** All that the row says, for the entry's hash. */
  readonly said: string;
  readonly source: string;
  readonly number: string;
  readonly type: string;
  readonly name: string;
  readonly remarks: string;
  readonly flag: string;
  readonly callSign: string;
  readonly end: string;
  readonly programmes: readonly string[];
  readonly aliases: readonly string[];
  readonly birthDates: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly citizenships: readonly string[];
  readonly addressCountries: readonly string[];
  readonly identifiers: readonly { type: string; value: string; country: string }[];
}

export interface CslOptions {
  readonly list?: string;
  /** ISO 8601: entries whose `end_date` is before it are left out (denied persons whose denial is over). */
  readonly today?: string;
  /** OFAC's own entries are left out, for who loads OFAC itself. */
  readonly withoutOfac?: boolean;
}

const SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['individual', 'Person'],
  ['entity', 'Organization'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Aircraft'],
]);

/** An older file has no id: all that such a row says is what makes it this row, from day to day. */
function idOf(fields: CslFields): string {
  if (fields.id !== '') return fields.id;
  return createHash('sha256').update(JSON.stringify(fields.row)).digest('hex').slice(0, 24);
}

/**
 * The entry, or null when `options` leave it out. Most sources say no type: whether it is a person or an organisation is
 * then not known, unless a birth date, place of birth or citizenship says that it is a person.
 */
export function cslEntry(fields: CslFields, { list = 'us_csl', today, withoutOfac }: CslOptions): ListedEntry | null {
  if (today !== undefined && /^\d{4}-\d{2}-\d{2}/.test(fields.end) && fields.end.slice(0, 10) < today) return null;
  if (withoutOfac && /\(SDN\)|specially designated/i.test(fields.source)) return null;
  const personal = fields.birthDates.length + fields.birthPlaces.length + fields.citizenships.length > 0;
  const typed = SCHEMAS.get(fields.type.toLowerCase());
  const schema = typed ?? (personal ? 'Person' : 'Organization');
  const draft = new EntryDraft(list, `${list}:${idOf(fields)}`, schema);
  draft.schemaUnsure = typed === undefined && !personal;
  draft.addName(fields.name, 'primary');
  for (const alias of fields.aliases) draft.addName(alias.replace(/^and /, ''), 'strong');
  for (const date of fields.birthDates) draft.addBirthDate(readDateRange(date));
  for (const place of fields.birthPlaces) {
    draft.addBirthPlace(place);
    draft.addCountry('births', place.split(',').at(-1));
  }
  for (const country of fields.nationalities) draft.addCountry('nationalities', country);
  for (const country of fields.citizenships) draft.addCountry('citizenships', country);
  for (const country of fields.addressCountries) draft.addCountry('addresses', country);
  for (const programme of fields.programmes) draft.addProgramme(programme);
  draft.addProgramme(fields.source);
  draft.addCountry('others', fields.flag);
  draft.addIdentifier('vessel', fields.callSign);
  for (const { type, value, country } of fields.identifiers) {
    const kind = identifierType(type);
    if (/^gender$/i.test(type)) draft.setSex(value);
    else if (kind !== 'other') draft.addIdentifier(kind, value.replace(/^IMO +/, ''), country);
  }
  draft.addRemark(fields.remarks);
  return draft.finish(entryHash([fields.said]));
}
