import { loadCslJson } from '../../../src/screening/lists/load-csl-json';
import { loadFtmEntities, loadNestedTargets } from '../../../src/screening/lists/load-open-sanctions';
import { loadOwnJson } from '../../../src/screening/lists/load-own-list';
import { entriesOf, listText } from './list-text';

const lines = (...values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const PERSON = {
  id: 'NK-1',
  caption: 'Zebulon Quillfeather',
  schema: 'Person',
  properties: {
    name: ['Zebulon Quillfeather', 'زبولون'],
    weakAlias: ['The Quill'],
    birthDate: ['1961'],
    nationality: ['fr'],
    topics: ['role.pep'],
    taxNumber: ['T1'],
  },
};

test('nested targets bring what hangs on them', async () => {
  const sanction = { id: 's1', schema: 'Sanction', properties: { program: ['TEST'] } };
  const relative = { id: 'NK-2', caption: 'Ada Quillfeather', schema: 'Person', properties: {} };
  const family = { id: 'f1', schema: 'Family', properties: { relative: [relative] } };
  const target = { ...PERSON, properties: { ...PERSON.properties, sanctions: [sanction], familyPerson: [family] } };
  const untold = { id: 'NK-3', caption: 'Nobody', schema: 'Person', properties: { name: ['Nobody'] } };
  expect(await entriesOf(loadNestedTargets(listText(lines(target, untold)), 'os'))).toMatchObject([
    {
      id: 'NK-1',
      list: 'os',
      names: [{ text: 'Zebulon Quillfeather' }, { script: 'Arab' }, { text: 'The Quill', quality: 'weak' }],
      countries: { nationalities: ['FR'] },
      identifiers: [{ type: 'tax_id', value: 'T1' }],
      topics: ['role.pep'],
      programmes: ['TEST'],
      relations: [{ type: 'family', id: 'NK-2', name: 'Ada Quillfeather' }],
    },
  ]);
});

test('entities that stand on lines of their own are joined, whatever their order', async () => {
  const text = lines(
    { id: 'p1', schema: 'Passport', properties: { holder: ['NK-1'], number: ['ZZ900100'], country: ['de'] } },
    { ...PERSON, properties: { ...PERSON.properties, addressEntity: ['ad1'] } },
    { id: 'f1', schema: 'Family', properties: { person: ['NK-1'], relative: ['NK-2'] } },
    { id: 's1', schema: 'Sanction', properties: { entity: ['NK-1'], program: ['TEST'] } },
    { id: 'ad1', schema: 'Address', properties: { country: ['gb'] } },
  );
  expect(await entriesOf(loadFtmEntities(() => listText(text), 'os'))).toMatchObject([
    {
      identifiers: [
        { type: 'tax_id', value: 'T1' },
        { type: 'passport', value: 'ZZ900100', country: 'DE' },
      ],
      countries: { addresses: ['GB'] },
      relations: [{ type: 'family', id: 'NK-2' }],
      programmes: ['TEST'],
    },
  ]);
});

test('a line that is cut off is refused by its number', async () => {
  const text = lines(PERSON) + lines(PERSON).slice(0, 30);
  await expect(entriesOf(loadNestedTargets(listText(text, 'os targets'), 'os'))).rejects.toThrow(/os targets line 2/);
});

test('the US screening list in JSON is found under its key, whatever else the file holds', async () => {
  const one = {
    id: 'a1',
    source: 'Entity List',
    type: 'Individual',
    name: 'Quill {"[\\',
    addresses: [{ country: 'DE' }],
    ids: [{ type: 'Passport', number: 'ZZ900100', country: 'IR' }],
    dates_of_birth: ['1961-03-12'],
  };
  const text = JSON.stringify(
    { other: [{ id: 'no' }], results: [one, { ...one, id: 'a2' }], last: { results: [] } },
    null,
    1,
  );
  const entries = await entriesOf(loadCslJson(listText(text)));
  expect(entries.map(({ id }) => id)).toEqual(['us_csl:a1', 'us_csl:a2']);
  expect(entries[0]).toMatchObject({ names: [{ text: 'Quill {"[\\' }], countries: { addresses: ['DE'] } });
});

test('a JSON file that ends before its list does is refused', async () => {
  const whole = JSON.stringify([
    { id: '1', name: 'Zebulon' },
    { id: '2', name: ['Ada', 'Adah'] },
  ]);
  expect(await entriesOf(loadOwnJson(listText(whole), 'own'))).toMatchObject([{ id: 'own:1' }, { id: 'own:2' }]);
  for (let end = 1; end < whole.length; end += 1) {
    await expect(entriesOf(loadOwnJson(listText(whole.slice(0, end)), 'own'))).rejects.toThrow();
  }
});
