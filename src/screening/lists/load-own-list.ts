/** The operator's own allow and deny lists, in CSV or JSON. */
import { readDateRange } from './date-range';
import { EntryDraft } from './entry-draft';
import { entryHash, jsonText, rowText } from './entry-hash';
import { identifierType } from './identifier-type';
import { type ListSource, malformed } from './list-source';
import type { EntrySchema, ListedEntry } from './listed-entry';
import { readNamedRows } from './read-csv';
import { readJsonArray, textsOf } from './read-json';

/** The relation of an entry of an allow list to those entries of other lists that its person is not. */
export const CLEARS = 'clears';

const SCHEMAS = ['Person', 'Organization', 'Vessel', 'Aircraft'] as const satisfies readonly EntrySchema[];

/** Gives the values of a field; none when it is absent. */
type Fields = (name: string) => readonly string[];

/** A person wrote this file: what cannot be read is an error, never left out. */
function ownEntry(source: ListSource, list: string, fields: Fields, said: string, line: number): ListedEntry {
  const id = fields('id')[0] ?? '';
  const schema = SCHEMAS.find((one) => one === (fields('schema')[0] ?? 'Person'));
  if (id === '') throw malformed(source, 'the entry has no id', line);
  if (!schema) throw malformed(source, `the schema is none of ${SCHEMAS.join(', ')}`, line);
  if (fields('name').length === 0) throw malformed(source, 'the entry has no name', line);
  const draft = new EntryDraft(list, `${list}:${id}`, schema);
  for (const [index, name] of fields('name').entries()) draft.addName(name, index === 0 ? 'primary' : 'strong');
  for (const name of fields('aliases')) draft.addName(name, 'strong');
  for (const name of fields('weak_aliases')) draft.addName(name, 'weak');
  for (const date of fields('birth_date')) {
    const range = readDateRange(date);
    if (!range) throw malformed(source, 'a birth_date is not a date', line);
    draft.addBirthDate(range);
  }
  for (const country of fields('nationality')) draft.addCountry('nationalities', country);
  for (const country of fields('country')) draft.addCountry('addresses', country);
  for (const text of fields('identifiers')) {
    const parts = /^([^:]+):([^:]+)(?::([^:]+))?$/.exec(text);
    if (!parts) throw malformed(source, 'an identifier is not kind:number or kind:number:country', line);
    draft.addIdentifier(identifierType((parts[1] ?? '').replaceAll('_', ' ')), parts[2], parts[3]);
  }
  for (const sex of fields('sex')) draft.setSex(sex);
  for (const remark of fields('remarks')) draft.addRemark(remark);
  for (const cleared of fields('clears')) draft.addRelation({ type: CLEARS, id: cleared });
  return draft.finish(entryHash([said]));
}

/**
 * Columns `id`, `name`, and of these any: `schema` (default Person), `aliases`, `weak_aliases`, `birth_date`, `nationality`,
 * `country`, `identifiers` (`passport:X1:DE`), `sex`, `remarks`, and in allow lists `clears` (ids of other lists' entries: `us_ofac:36`). Several values of one are joined by `;`. Ids become
 * `<list>:<id>`.
 */
export async function* loadOwnCsv(source: ListSource, list: string): AsyncGenerator<ListedEntry> {
  for await (const row of readNamedRows(source, ['id', 'name'])) {
    const { get, line } = row;
    const values = (name: string): string[] => {
      const parts = name === 'remarks' || name === 'name' ? [get(name)] : get(name).split(';');
      return parts.map((part) => part.trim()).filter((part) => part !== '');
    };
    yield ownEntry(source, list, values, rowText(row), line);
  }
}

/** An array of objects with the columns of `loadOwnCsv` as keys; several values of one are an array. */
export async function* loadOwnJson(source: ListSource, list: string): AsyncGenerator<ListedEntry> {
  for await (const { value, line } of readJsonArray(source)) {
    const values: Fields = (name) => textsOf(value[name]).filter((text) => text.trim() !== '');
    yield ownEntry(source, list, values, jsonText(value), line);
  }
}
