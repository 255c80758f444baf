/** The EU's consolidated list of financial sanctions, XML 1.1. */
import { EntryDraft } from './entry-draft';
import { entryHash, xmlText } from './entry-hash';
import { addEuBirth, addEuCountry, addEuIdentification, addEuName, type EuFields } from './eu-draft';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './read-xml';

const fieldsOf =
  (element: XmlElement | undefined): EuFields =>
  (name) =>
    element?.attributes[name]?.trim() ?? '';

/** Streams the entries as `eu_fsf:<logicalId>`. A name with `strong="false"`, or a remark of low quality, is weak. */
export async function* loadEuXml(source: ListSource, list = 'eu_fsf'): AsyncGenerator<ListedEntry> {
  for await (const record of readXml(source, { root: 'export', records: ['sanctionEntity'] })) {
    const id = fieldsOf(record)('logicalId');
    if (id === '') throw malformed(source, 'the <sanctionEntity> has no logicalId', record.line);
    const kind = fieldsOf(childOf(record, 'subjectType'));
    const person = /^p/i.test(kind('code')) || /^p$/i.test(kind('classificationCode'));
    const draft = new EntryDraft(list, `${list}:${id}`, person ? 'Person' : 'Organization');
    for (const [index, alias] of childrenOf(record, 'nameAlias').entries()) {
      const weak = fieldsOf(alias)('strong') === 'false' || /low quality/i.test(textOf(alias, 'remark'));
      addEuName(draft, fieldsOf(alias), weak, index === 0);
    }
    for (const birth of childrenOf(record, 'birthdate')) addEuBirth(draft, fieldsOf(birth));
    for (const place of childrenOf(record, 'citizenship')) addEuCountry(draft, 'citizenships', fieldsOf(place));
    for (const place of childrenOf(record, 'address')) addEuCountry(draft, 'addresses', fieldsOf(place));
    for (const number of childrenOf(record, 'identification')) addEuIdentification(draft, fieldsOf(number));
    for (const regulation of childrenOf(record, 'regulation')) draft.addProgramme(fieldsOf(regulation)('programme'));
    for (const remark of childrenOf(record, 'remark')) draft.addRemark(remark.text);
    yield draft.finish(entryHash([xmlText(record)]));
  }
}
