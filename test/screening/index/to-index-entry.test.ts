import { toIndexEntry } from '../../../src/screening/index/to-index-entry';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';

const LISTED: ListedEntry = {
  id: 'sample:1',
  list: 'sample',
  schema: 'Person',
  names: [
    { text: 'TESTOV, Sergei', quality: 'primary' },
    { text: 'Тестов', quality: 'weak', script: 'Cyrl' },
  ],
  birthDates: [
    { from: '1961-04-09', to: '1961-04-09' },
    { from: '1970-01-01', to: '1970-12-31', circa: true },
  ],
  birthPlaces: ['Exampleton'],
  countries: { nationalities: ['RU'], citizenships: ['CY', 'RU'], addresses: ['AE'], births: ['UA'], others: ['CY'] },
  sex: 'male',
  identifiers: [{ type: 'passport', value: 'X1234567', country: 'RU' }],
  programmes: ['SAMPLE'],
  remarks: 'anything',
  hash: 'sha256:00',
};

test('an entry of a loader keeps what is compared', () => {
  expect(toIndexEntry(LISTED)).toEqual({
    id: 'sample:1',
    list: 'sample',
    schema: 'Person',
    names: [
      { text: 'TESTOV, Sergei', quality: 'primary' },
      { text: 'Тестов', quality: 'weak' },
    ],
    birthDates: [
      { from: '1961-04-09', to: '1961-04-09' },
      { from: '1968-01-01', to: '1972-12-31' },
    ],
    countries: ['AE', 'CY', 'RU', 'UA'],
    sex: 'male',
    identifiers: [{ type: 'passport', value: 'X1234567', country: 'RU' }],
    programmes: ['SAMPLE'],
  });
});

test('what the list leaves open stays open', () => {
  const { sex: _sex, ...rest } = LISTED;
  const entry = toIndexEntry({ ...rest, schemaUnsure: true, birthDateUnread: true });
  expect(entry).toMatchObject({ schemaUnsure: true, birthDateUnread: true });
  expect(entry).not.toHaveProperty('sex');
});
