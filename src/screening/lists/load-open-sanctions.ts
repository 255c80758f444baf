/** OpenSanctions' exports: `entities.ftm.json`, `targets.nested.json`, `targets.simple.csv`. */
import { readDateRange } from './date-range';
import { EntryDraft } from './entry-draft';
import { entryHash, rowText } from './entry-hash';
import { type FtmAdjacent, ftmEntry, ftmProperties, isFtmTarget } from './ftm-entry';
import { type ListSource, malformed } from './list-source';
import type { EntrySchema, ListedEntry } from './listed-entry';
import { readNamedRows } from './read-csv';
import { type JsonObject, objectsOf, readJsonLines, textsOf } from './read-json';

/** The ends of a relation, by the names that the model has for them. */
const ENDS = [
  'person',
  'relative',
  'associate',
  'owner',
  'asset',
  'director',
  'organization',
  'member',
  'subject',
  'object',
];
const HOLDERS = ['entity', 'holder'];
const RELATIONS = /^(?:Family|Associate|Ownership|Directorship|Membership|UnknownLink|Employment|Representation)$/;
const ATTACHED = /^(?:Sanction|Passport|Identification)$/;

function idOf(source: ListSource, value: JsonObject, line: number): string {
  const id = value['id'];
  if (typeof id === 'string' && id !== '' && typeof value['schema'] === 'string') return id;
  throw malformed(source, 'the entity has no id or no schema', line);
}

function nestedAdjacent(entity: JsonObject): FtmAdjacent[] {
  const own = entity['id'];
  return Object.values(ftmProperties(entity))
    .flatMap(objectsOf)
    .map((one): FtmAdjacent => {
      const properties = ftmProperties(one);
      const schema = String(one['schema']);
      const ends = RELATIONS.test(schema) ? ENDS.flatMap((end) => objectsOf(properties[end])) : [];
      const other = ends.find((end) => typeof end['id'] === 'string' && end['id'] !== own);
      if (!other) return { schema, properties };
      const name = textsOf(other['caption'])[0];
      return { schema, properties, other: { id: String(other['id']), ...(name === undefined ? {} : { name }) } };
    });
}

/** Streams the targets, one a line with all that hangs on it. */
export async function* loadNestedTargets(source: ListSource, list: string): AsyncGenerator<ListedEntry> {
  for await (const { value, line } of readJsonLines(source)) {
    idOf(source, value, line);
    if (isFtmTarget(value)) yield ftmEntry(list, value, nestedAdjacent(value));
  }
}

/**
 * Streams the targets of a file in which sanctions, addresses, passports and relations are lines of their own. It is read
 * twice, so `open` is called twice, and must give the same bytes; what hangs on an entity is kept between.
 */
export async function* loadFtmEntities(open: () => ListSource, list: string): AsyncGenerator<ListedEntry> {
  const adjacent = new Map<string, FtmAdjacent[]>();
  const addresses = new Map<string, FtmAdjacent>();
  const attach = (id: string, one: FtmAdjacent): void => {
    const known = adjacent.get(id);
    if (known) known.push(one);
    else adjacent.set(id, [one]);
  };
  const first = open();
  for await (const { value, line } of readJsonLines(first)) {
    const id = idOf(first, value, line);
    const schema = String(value['schema']);
    const properties = ftmProperties(value);
    if (schema === 'Address') addresses.set(id, { schema, properties });
    if (ATTACHED.test(schema)) {
      for (const holder of HOLDERS.flatMap((name) => textsOf(properties[name]))) attach(holder, { schema, properties });
    } else if (RELATIONS.test(schema)) {
      const ends = ENDS.flatMap((end) => textsOf(properties[end]));
      for (const end of ends) {
        for (const other of ends) if (other !== end) attach(end, { schema, properties, other: { id: other } });
      }
    }
  }
  const second = open();
  for await (const { value, line } of readJsonLines(second)) {
    const id = idOf(second, value, line);
    if (!isFtmTarget(value)) continue;
    const places = textsOf(ftmProperties(value)['addressEntity']).flatMap((address) => addresses.get(address) ?? []);
    yield ftmEntry(list, value, [...(adjacent.get(id) ?? []), ...places]);
  }
}

/** When the publisher looked, not what it saw; names as the CSV reader writes them. */
const OF_THE_CRAWL = new Set(['firstseen', 'lastseen', 'lastchange', 'dataset']);

const SIMPLE_SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['Person', 'Person'],
  ['Vessel', 'Vessel'],
  ['Airplane', 'Aircraft'],
]);
const ORGANISATIONS = /^(?:Organization|Company|LegalEntity|PublicBody)$/;

/** Streams the targets of the simple table; it does not say which aliases are weak, nor what a country or number is. */
export async function* loadSimpleTargets(source: ListSource, list: string): AsyncGenerator<ListedEntry> {
  for await (const row of readNamedRows(source, ['id', 'schema', 'name', 'aliases'])) {
    const { get, line } = row;
    const id = get('id');
    if (id === '') throw malformed(source, 'the row has no id', line);
    const schema = SIMPLE_SCHEMAS.get(get('schema')) ?? (ORGANISATIONS.test(get('schema')) ? 'Organization' : null);
    if (!schema) continue;
    const all = (column: string): string[] =>
      get(column)
        .split(';')
        .filter((part) => part.trim() !== '');
    const draft = new EntryDraft(list, id, schema);
    draft.schemaUnsure = get('schema') === 'LegalEntity';
    draft.addName(get('name'), 'primary');
    for (const name of all('aliases')) draft.addName(name, 'strong');
    for (const date of all('birth_date')) draft.addBirthDate(readDateRange(date));
    for (const country of all('countries')) draft.addCountry('others', country);
    for (const value of all('identifiers')) draft.addIdentifier('other', value);
    for (const programme of [...all('program_ids'), ...all('sanctions')]) draft.addProgramme(programme);
    if (get('sanctions') !== '') draft.addTopic('sanction');
    yield draft.finish(entryHash([rowText(row, OF_THE_CRAWL)]));
  }
}
