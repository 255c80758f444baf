import { loadEuXml } from '../../../src/screening/lists/load-eu-xml';
import { loadOfacXml } from '../../../src/screening/lists/load-ofac-xml';
import { loadUkXml } from '../../../src/screening/lists/load-uk-xml';
import { loadUnXml } from '../../../src/screening/lists/load-un-xml';
import { entriesOf, fixture } from './list-text';

test('Advanced XML gives names with their quality, dates, places, documents, programme and relations', async () => {
  const [person, vessel] = await entriesOf(loadOfacXml(fixture('ofac-advanced.xml')));
  expect(person).toEqual({
    id: 'us_ofac:90001',
    list: 'us_ofac',
    schema: 'Person',
    names: [
      { text: 'Quillfeather Zebulon', quality: 'primary' },
      { text: 'THE QUILL', quality: 'weak' },
    ],
    birthDates: [{ from: '1961-01-01', to: '1961-12-31' }],
    birthPlaces: ['Quellstadt, Iran'],
    countries: { nationalities: ['FR'], citizenships: [], addresses: ['FR'], births: ['IR'], others: [] },
    sex: 'male',
    identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'IR' }],
    programmes: ['TESTPROG'],
    remarks: 'Invented.',
    hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
  });
  expect(vessel).toMatchObject({
    id: 'us_ofac:90002',
    schema: 'Vessel',
    relations: [{ type: 'owned or controlled by', id: 'us_ofac:90001' }],
  });
});

test('the UN list gives original scripts, alias qualities, dates about and between, and documents that are not empty', async () => {
  const [person, entity] = await entriesOf(loadUnXml(fixture('un.xml')));
  expect(person).toMatchObject({
    id: 'un_csl:900001',
    schema: 'Person',
    names: [
      { text: 'ZEBULON QUILLFEATHER', quality: 'primary' },
      { text: 'Зебулон Квиллфезер', quality: 'strong', script: 'Cyrl' },
      { text: 'Zebulun Quillfether', quality: 'strong' },
      { text: 'Zeb Quillfeather', quality: 'strong' },
      { text: 'The Quill', quality: 'weak' },
    ],
    birthDates: [
      { from: '1961-01-01', to: '1961-12-31', circa: true },
      { from: '1963-01-01', to: '1965-12-31' },
    ],
    countries: { nationalities: ['IR'], births: ['DE'] },
    identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'DE' }],
    sex: 'male',
    remarks: 'TTi.001\nInvented & harmless.',
  });
  expect(person?.birthDateUnread).toBeUndefined();
  expect(entity).toMatchObject({ id: 'un_csl:900002', schema: 'Organization', countries: { addresses: ['LY'] } });
});

test('the EU list gives weak names as weak and leaves out numbers that are known to be false', async () => {
  const [person, entity] = await entriesOf(loadEuXml(fixture('eu.xml')));
  expect(person).toMatchObject({
    id: 'eu_fsf:9001',
    schema: 'Person',
    names: [
      { text: 'Zebulon Quillfeather', quality: 'primary' },
      { text: 'Ζεβουλών', quality: 'strong', script: 'Grek' },
      { text: 'The Quill', quality: 'weak' },
    ],
    birthDates: [
      { from: '1961-01-01', to: '1961-12-31', circa: true },
      { from: '1963-01-01', to: '1965-12-31' },
    ],
    birthPlaces: ['Quellstadt, GERMANY'],
    countries: { citizenships: ['FR'], addresses: [], births: ['DE'] },
    identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'FR' }],
    programmes: ['TEST'],
  });
  expect(entity?.schema).toBe('Organization');
});

test('the UK list gives persons and ships, and years whose day is not known', async () => {
  const [person, ship] = await entriesOf(loadUkXml(fixture('uk.xml')));
  expect(person).toMatchObject({
    id: 'uk_sanctions:TST0001',
    names: [
      { text: 'Zebulon QUILLFEATHER', quality: 'primary' },
      { text: 'زبولون', quality: 'strong', script: 'Arab' },
      { text: 'THE QUILL', quality: 'weak' },
    ],
    birthDates: [{ from: '1961-01-01', to: '1961-12-31' }],
    countries: { nationalities: ['FR'], addresses: ['DE'], births: ['DE'] },
    identifiers: [{ type: 'passport', value: 'ZZ900100' }],
  });
  expect(ship).toMatchObject({ schema: 'Vessel', identifiers: [{ type: 'vessel', value: '9000001' }] });
});
