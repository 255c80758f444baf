/** The UK sanctions list in XML. */
import { EntryDraft } from './entry-draft';
import { entryHash, xmlText } from './entry-hash';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { allOf, childOf, readXml, textOf } from './read-xml';
import { addUkBirthDate, addUkName, ukSchema } from './uk-draft';

const NAME_PARTS = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6'];

/** Streams the entries as `uk_sanctions:<UniqueID>`. */
export async function* loadUkXml(source: ListSource, list = 'uk_sanctions'): AsyncGenerator<ListedEntry> {
  for await (const record of readXml(source, { root: 'Designations', records: ['Designation'] })) {
    const id = textOf(record, 'UniqueID');
    const schema = ukSchema(textOf(record, 'IndividualEntityShip'));
    if (id === '' || !schema) {
      throw malformed(source, 'the <Designation> has no UniqueID or no known kind', record.line);
    }
    const draft = new EntryDraft(list, `${list}:${id}`, schema);
    const each = (name: string, use: (text: string) => void): void => {
      for (const element of allOf(record, name)) use(element.text);
    };
    for (const name of allOf(childOf(record, 'Names'), 'Name')) {
      const parts = NAME_PARTS.map((part) => textOf(name, part));
      addUkName(draft, parts, textOf(name, 'NameType'), textOf(name, 'AliasStrength'));
    }
    each('NameNonLatinScript', (text) => draft.addName(text, 'strong'));
    each('DOB', (text) => addUkBirthDate(draft, text));
    each('Nationality', (text) => draft.addCountry('nationalities', text));
    each('AddressCountry', (text) => draft.addCountry('addresses', text));
    each('CurrentBelievedFlagOfShip', (text) => draft.addCountry('others', text));
    each('PassportNumber', (text) => draft.addIdentifier('passport', text));
    each('NationalIdentifierNumber', (text) => draft.addIdentifier('national_id', text));
    each('BusinessRegistrationNumber', (text) => draft.addIdentifier('registration', text));
    each('IMONumber', (text) => draft.addIdentifier('vessel', text));
    each('Gender', (text) => draft.setSex(text));
    for (const birth of allOf(record, 'BirthDetails')) {
      for (const place of allOf(birth, 'Location')) {
        draft.addBirthPlace(textOf(place, 'TownOfBirth'), textOf(place, 'CountryOfBirth'));
        draft.addCountry('births', textOf(place, 'CountryOfBirth'));
      }
    }
    draft.addProgramme(textOf(record, 'RegimeName'));
    draft.addRemark(textOf(record, 'OtherInformation'));
    yield draft.finish(entryHash([xmlText(record)]));
  }
}
