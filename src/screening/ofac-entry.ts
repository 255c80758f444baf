/** Makes one entry of the rows that the US Treasury's files hold on it. */
import { countryCode } from './country-code';
import { contentHash, type EntrySchema, type ListEntry, type ListId, type ListedName } from './entry';
import { readRemarks } from './ofac-remarks';
import { ofacField, type OfacRow } from './read-ofac-file';

/** The rows of the files that belong to one entry. */
export interface OfacDraft {
  readonly row: OfacRow;
  readonly schema: EntrySchema;
  readonly aliases: OfacRow[];
  readonly addresses: OfacRow[];
  readonly comments: OfacRow[];
}

/** What the list says of the entry; aliases and addresses in any order. Their own numbers change without meaning. */
function hashOf({ row, aliases, addresses, comments }: OfacDraft): string {
  const texts = (rows: readonly OfacRow[]): string[] =>
    rows.map(({ fields }) => JSON.stringify(fields.slice(2).map((_, column) => ofacField(fields, column + 2)))).sort();
  const comment = comments.map(({ fields }) => ofacField(fields, 1));
  return contentHash([
    ...row.fields.map((_, column) => ofacField(row.fields, column)),
    'aliases',
    ...texts(aliases),
    'addresses',
    ...texts(addresses),
    'comments',
    ...comment,
  ]);
}

function namesOf(draft: OfacDraft, weakAliases: readonly string[]): ListedName[] {
  const names: ListedName[] = [{ text: ofacField(draft.row.fields, 1), kind: 'primary', quality: 'strong' }];
  for (const { fields } of draft.aliases) {
    const text = ofacField(fields, 3);
    const quality = /\b(?:weak|low quality)\b/i.test(ofacField(fields, 4)) ? 'weak' : 'strong';
    if (text !== '') names.push({ text, kind: 'alias', quality });
  }
  for (const text of weakAliases) if (text !== '') names.push({ text, kind: 'alias', quality: 'weak' });
  return names;
}

/** The remarks field stops at 1,000 characters, in the middle of a word: what follows is appended without a space. */
function remarksOf({ row, comments }: OfacDraft): string {
  const start = ofacField(row.fields, 11) === '' ? '' : (row.fields[11] ?? '');
  const rest = comments.map(({ fields }) => (ofacField(fields, 1) === '' ? '' : (fields[1] ?? '')));
  return [start, ...rest].join('').trim();
}

/** The entry that the rows add up to. */
export function ofacEntry(list: ListId, draft: OfacDraft): ListEntry {
  const text = remarksOf(draft);
  const remarks = readRemarks(text);
  const addressed = [ofacField(draft.row.fields, 9), ...draft.addresses.map(({ fields }) => ofacField(fields, 4))];
  const codes = addressed.filter((name) => name !== '').map((name) => countryCode(name));
  return {
    list,
    id: `${list}:${ofacField(draft.row.fields, 0)}`,
    schema: draft.schema,
    names: namesOf(draft, remarks.weakAliases),
    birthDates: remarks.birthDates,
    birthPlaces: remarks.birthPlaces,
    gender: remarks.gender,
    countries: [...new Set([...remarks.countries, ...codes.filter((code) => code !== null)])].sort(),
    identifiers: remarks.identifiers,
    programmes: ofacField(draft.row.fields, 3)
      .split(/[[\];]/)
      .map((programme) => programme.trim())
      .filter((programme) => programme !== ''),
    remarks: text,
    hash: hashOf(draft),
  };
}
