/** The United Nations Security Council's consolidated list, in XML. */
import { readDateRange } from './date-range';
import { clean, EntryDraft } from './entry-draft';
import { entryHash, xmlText } from './entry-hash';
import { identifierType } from './identifier-type';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './read-xml';

/** Where the entry stands in the file, which changes with its neighbours. */
const OF_THE_FILE = new Set(['SORT_KEY', 'SORT_KEY_LAST_MOD']);

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

function addNames(draft: EntryDraft, record: XmlElement): void {
  draft.addName(NAME_PARTS.map((part) => textOf(record, part)).join(' '), 'primary');
  for (const name of textOf(record, 'NAME_ORIGINAL_SCRIPT').split(';')) draft.addName(name, 'strong');
  for (const alias of [...childrenOf(record, 'INDIVIDUAL_ALIAS'), ...childrenOf(record, 'ENTITY_ALIAS')]) {
    const quality = /^low$/i.test(textOf(alias, 'QUALITY')) ? 'weak' : 'strong';
    // Some hold a whole list of spellings: `Abas; Abbas b) A. Abbas`.
    for (const name of textOf(alias, 'ALIAS_NAME').split(/;|\s[a-z]\)\s/)) draft.addName(name, quality);
    for (const date of textOf(alias, 'DATE_OF_BIRTH').split(';')) {
      if (date.trim() !== '') draft.addBirthDate(readDateRange(date));
    }
    draft.addBirthPlace(textOf(alias, 'CITY_OF_BIRTH'), textOf(alias, 'COUNTRY_OF_BIRTH'));
    draft.addCountry('births', textOf(alias, 'COUNTRY_OF_BIRTH'));
  }
}

function addBirthDate(draft: EntryDraft, birth: XmlElement): void {
  const years = [textOf(birth, 'FROM_YEAR'), textOf(birth, 'TO_YEAR')].filter((year) => year !== '');
  const candidates = [textOf(birth, 'DATE'), textOf(birth, 'YEAR'), years.join(' to '), textOf(birth, 'NOTE')];
  const text = candidates.find((one) => one !== '');
  if (text === undefined) return;
  const range = readDateRange(text);
  const circa = /^approx/i.test(textOf(birth, 'TYPE_OF_DATE'));
  draft.addBirthDate(range && circa ? { ...range, circa: true } : range);
}

function addDocument(draft: EntryDraft, document: XmlElement): void {
  const words = `${textOf(document, 'TYPE_OF_DOCUMENT2')} ${textOf(document, 'TYPE_OF_DOCUMENT')}`;
  const country = textOf(document, 'ISSUING_COUNTRY') || textOf(document, 'COUNTRY_OF_ISSUE');
  draft.addIdentifier(identifierType(words), textOf(document, 'NUMBER'), country);
}

function readEntry(source: ListSource, list: string, record: XmlElement): ListedEntry {
  const id = textOf(record, 'DATAID');
  if (!/^\d+$/.test(id)) throw malformed(source, `the <${record.name}> has no DATAID`, record.line);
  const draft = new EntryDraft(list, `${list}:${id}`, record.name === 'ENTITY' ? 'Organization' : 'Person');
  addNames(draft, record);
  for (const birth of childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH')) addBirthDate(draft, birth);
  for (const place of childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH')) {
    draft.addBirthPlace(textOf(place, 'CITY'), textOf(place, 'STATE_PROVINCE'), textOf(place, 'COUNTRY'));
    draft.addCountry('births', textOf(place, 'COUNTRY'));
  }
  for (const value of childrenOf(childOf(record, 'NATIONALITY'), 'VALUE')) {
    for (const country of value.text.split(';')) draft.addCountry('nationalities', country);
  }
  for (const address of [...childrenOf(record, 'INDIVIDUAL_ADDRESS'), ...childrenOf(record, 'ENTITY_ADDRESS')]) {
    draft.addCountry('addresses', textOf(address, 'COUNTRY'));
  }
  for (const document of childrenOf(record, 'INDIVIDUAL_DOCUMENT')) addDocument(draft, document);
  draft.setSex(textOf(record, 'GENDER'));
  draft.addProgramme(textOf(record, 'UN_LIST_TYPE'));
  draft.addRemark(clean(textOf(record, 'REFERENCE_NUMBER')));
  draft.addRemark(textOf(record, 'COMMENTS1'));
  return draft.finish(entryHash([xmlText(record, OF_THE_FILE)]));
}

/** Streams the entries as `un_csl:<DATAID>`; persons and organisations, the list has no other kind. */
export async function* loadUnXml(source: ListSource, list = 'un_csl'): AsyncGenerator<ListedEntry> {
  for await (const record of readXml(source, { root: 'CONSOLIDATED_LIST', records: ['INDIVIDUAL', 'ENTITY'] })) {
    yield readEntry(source, list, record);
  }
}
