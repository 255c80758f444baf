/** The EU's consolidated list of financial sanctions, CSV 1.1: many rows an entry, each with one name, address or number. */
import { EntryDraft } from './entry-draft';
import { createSaid, rowText } from './entry-hash';
import { addEuBirth, addEuCountry, addEuIdentification, addEuName, type EuFields } from './eu-draft';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { readNamedRows } from './read-csv';

/** Another every day, in every row. */
const OF_THE_FILE = new Set(['filegenerationdate']);

const REQUIRED = ['Entity_LogicalId', 'NameAlias_WholeName', 'Entity_SubjectType'];

/** Streams the entries as `eu_fsf:<logical id>`, after the last row. This form does not say which aliases are weak. */
export async function* loadEuCsv(source: ListSource, list = 'eu_fsf'): AsyncGenerator<ListedEntry> {
  const drafts = new Map<string, EntryDraft>();
  const said = createSaid();
  for await (const row of readNamedRows(source, REQUIRED, { delimiter: ';', laxQuotes: true })) {
    const { get, line } = row;
    const id = get('Entity_LogicalId');
    if (id === '') throw malformed(source, 'the row has no Entity_LogicalId', line);
    const known = drafts.get(id);
    const person = /^p/i.test(get('Entity_SubjectType')) || /^p/i.test(get('Entity_SubjectType_ClassificationCode'));
    const draft = known ?? new EntryDraft(list, `${list}:${id}`, person ? 'Person' : 'Organization');
    if (!known) drafts.set(id, draft);
    said.add(id, rowText(row, OF_THE_FILE));
    const part =
      (prefix: string): EuFields =>
      (name) =>
        get(`${prefix}_${name}`);
    addEuName(draft, part('NameAlias'), false, !known);
    addEuBirth(draft, part('BirthDate'));
    addEuCountry(draft, 'addresses', part('Address'));
    addEuCountry(draft, 'citizenships', part('Citizenship'));
    addEuIdentification(
      draft,
      (name) => get(`Identification_${name}`) || get(`Identification_${name.replace(/^identification/, '')}`),
    );
    draft.addProgramme(get('Entity_Regulation_Programme'));
    draft.addRemark(get('Entity_Remark'));
  }
  for (const [id, draft] of drafts) yield draft.finish(said.hashOf(id));
}
