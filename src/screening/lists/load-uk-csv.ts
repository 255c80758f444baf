/** The UK sanctions list in CSV: a line with the date of the report, a header, and many rows an entry. */
import { EntryDraft } from './entry-draft';
import { createSaid, rowText } from './entry-hash';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { readNamedRows } from './read-csv';
import { addUkBirthDate, addUkName, ukSchema } from './uk-draft';

const REQUIRED = ['Unique ID', 'Name 6', 'Name type'];
const NAME_PARTS = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'];

/** Streams the entries as `uk_sanctions:<Unique ID>`, after the last row. */
export async function* loadUkCsv(source: ListSource, list = 'uk_sanctions'): AsyncGenerator<ListedEntry> {
  const drafts = new Map<string, EntryDraft>();
  const said = createSaid();
  for await (const row of readNamedRows(source, REQUIRED)) {
    const { get, line } = row;
    const id = get('Unique ID');
    const schema = ukSchema(get('Individual, Entity, Ship') || get('Designation Type'));
    if (id === '' || !schema) throw malformed(source, 'the row has no Unique ID or no known kind', line);
    const draft = drafts.get(id) ?? new EntryDraft(list, `${list}:${id}`, schema);
    drafts.set(id, draft);
    said.add(id, rowText(row));
    addUkName(draft, NAME_PARTS.map(get), get('Name type'), get('Alias strength'));
    draft.addName(get('Name non-latin script'), 'strong');
    addUkBirthDate(draft, get('D.O.B'));
    draft.addCountry('nationalities', get('Nationality') || get('Nationality(/ies)'));
    draft.addCountry('addresses', get('Address Country') || get('Country'));
    draft.addBirthPlace(get('Town of birth'), get('Country of birth'));
    draft.addCountry('births', get('Country of birth'));
    draft.addCountry('others', get('Current believed flag of ship') || get('Current flag'));
    draft.addIdentifier('passport', get('Passport number'));
    draft.addIdentifier('national_id', get('National Identifier number'));
    draft.addIdentifier('registration', get('Business registration number') || get('Business registration number (s)'));
    draft.addIdentifier('vessel', get('IMO number'));
    draft.setSex(get('Gender'));
    draft.addProgramme(get('Regime Name'));
    draft.addRemark(get('Other Information'));
  }
  for (const [id, draft] of drafts) yield draft.finish(said.hashOf(id));
}
