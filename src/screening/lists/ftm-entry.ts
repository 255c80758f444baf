/** Entities of FollowTheMoney, the model of OpenSanctions (followthemoney.tech), to entries. */
import { readDateRange } from './date-range';
import { EntryDraft } from './entry-draft';
import { entryHash, jsonText } from './entry-hash';
import { identifierType } from './identifier-type';
import type { EntrySchema, ListedEntry } from './listed-entry';
import { type JsonObject, objectsOf, textsOf } from './read-json';

const SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['Person', 'Person'],
  ['Organization', 'Organization'],
  ['Company', 'Organization'],
  ['PublicBody', 'Organization'],
  ['LegalEntity', 'Organization'],
  ['Vessel', 'Vessel'],
  ['Airplane', 'Aircraft'],
]);

const RISK_TOPIC = /^(?:sanction|role\.|debarment|export\.|crime|poi|wanted|reg\.|asset\.)/;

const IDENTIFIERS = ['passportNumber', 'idNumber', 'taxNumber', 'registrationNumber', 'leiCode', 'innCode', 'ogrnCode'];
const OBJECT_IDENTIFIERS = ['imoNumber', 'mmsi', 'callSign', 'publicKey', 'swiftBic', 'socialSecurityNumber'];

/** When the publisher looked and how it sorts what it saw; the caption is one of the names. */
const OF_THE_CRAWL = new Set(['first_seen', 'last_seen', 'last_change', 'referents', 'datasets', 'caption', 'target']);

export function ftmProperties(entity: JsonObject): JsonObject {
  return objectsOf(entity['properties'])[0] ?? {};
}

/** Whether the entity is listed itself, and does not only hang on one that is: `topics` say so, in older files `target`. */
export function isFtmTarget(entity: JsonObject): boolean {
  if (SCHEMAS.get(String(entity['schema'])) === undefined) return false;
  return entity['target'] === true || textsOf(ftmProperties(entity)['topics']).some((topic) => RISK_TOPIC.test(topic));
}

/** What hangs on an entity: a sanction, an address, a passport, a relative. */
export interface FtmAdjacent {
  readonly schema: string;
  readonly properties: JsonObject;
  /** For a relation: the other end. */
  readonly other?: { readonly id: string; readonly name?: string };
}

function addAdjacent(draft: EntryDraft, { schema, properties, other }: FtmAdjacent): void {
  const all = (name: string): readonly string[] => textsOf(properties[name]);
  if (schema === 'Sanction') for (const text of [...all('program'), ...all('programId')]) draft.addProgramme(text);
  if (schema === 'Address') for (const country of all('country')) draft.addCountry('addresses', country);
  if (schema === 'Passport' || schema === 'Identification') {
    const type = schema === 'Passport' ? 'passport' : identifierType(all('type')[0] ?? 'identification');
    for (const number of all('number')) draft.addIdentifier(type, number, all('country')[0]);
  }
  if (other) draft.addRelation({ type: schema.toLowerCase(), ...other });
}

/** The entry of a target (`isFtmTarget`), under OpenSanctions' own id. */
export function ftmEntry(list: string, entity: JsonObject, adjacent: readonly FtmAdjacent[]): ListedEntry {
  const properties = ftmProperties(entity);
  const all = (name: string): readonly string[] => textsOf(properties[name]);
  const draft = new EntryDraft(list, String(entity['id']), SCHEMAS.get(String(entity['schema'])) ?? 'Organization');
  draft.schemaUnsure = entity['schema'] === 'LegalEntity';
  draft.addName(textsOf(entity['caption'])[0] ?? all('name')[0], 'primary');
  for (const name of [...all('name'), ...all('alias'), ...all('previousName')]) draft.addName(name, 'strong');
  for (const name of [...all('weakAlias'), ...all('abbreviation')]) draft.addName(name, 'weak');
  for (const date of all('birthDate')) draft.addBirthDate(readDateRange(date));
  for (const place of all('birthPlace')) draft.addBirthPlace(place);
  for (const country of all('nationality')) draft.addCountry('nationalities', country);
  for (const country of all('citizenship')) draft.addCountry('citizenships', country);
  for (const country of all('birthCountry')) draft.addCountry('births', country);
  for (const country of [...all('country'), ...all('jurisdiction'), ...all('flag')])
    draft.addCountry('others', country);
  for (const property of [...IDENTIFIERS, ...OBJECT_IDENTIFIERS]) {
    for (const value of all(property)) draft.addIdentifier(identifierType(property), value);
  }
  for (const sex of all('gender')) draft.setSex(sex);
  for (const topic of all('topics')) draft.addTopic(topic);
  for (const programme of [...all('program'), ...all('programId')]) draft.addProgramme(programme);
  for (const note of all('notes')) draft.addRemark(note);
  for (const one of adjacent) addAdjacent(draft, one);
  const said = [entity, ...adjacent.map(({ schema, properties }) => ({ schema, properties }))];
  return draft.finish(entryHash(said.map((one) => jsonText(one, OF_THE_CRAWL))));
}
