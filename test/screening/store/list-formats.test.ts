import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recogniseLists } from '../../../src/screening/store/list-formats';
import { kindOfList } from '../../../src/screening/store/list-kind';
import { publishedDate } from '../../../src/screening/store/published-date';

const FIXTURES = join(__dirname, '../lists/fixtures');

async function recognise(files: Readonly<Record<string, string>>, folder = 'some-folder') {
  const { lists, unknown } = await recogniseLists({
    folder,
    files: Object.keys(files),
    head: async (file) => files[file] ?? '',
  });
  return [...lists.map(({ list, part, form }) => [list, part, form].join(' ')), ...unknown.map((file) => `? ${file}`)];
}

const EU_CSV = 'fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n28/10/2025;1;P;Ann\n';
const UK_CSV = 'Report Date: 01-Jan-2026\nLast Updated,Unique ID,Name 6,Name 1,Name type\n';
const CSL_CSV = 'source,entity_number,name,source_list_url,alt_names\n';

test.each([
  ['all of OFAC in CSV', { 'sdn.csv': '', 'CONS_PRIM.CSV': '' }, ['us_ofac sdn ofac_csv', 'us_ofac cons ofac_csv']],
  ['the EU in CSV', { 'anything.csv': EU_CSV }, ['eu_fsf  eu_csv']],
  ['the UK in CSV', { 'UK-Sanctions-List.csv': UK_CSV }, ['uk_sanctions  uk_csv']],
  ['the US screening list in CSV', { 'consolidated.csv': CSL_CSV }, ['us_csl  csl_csv']],
  ['the US screening list in JSON', { 'consolidated.json': '{"total": 1, "results" : [{' }, ['us_csl  csl_json']],
  ['OpenSanctions', { 'entities.ftm.json': '' }, ['opensanctions_some_folder  opensanctions_entities']],
  ['an own list by its file', { 'own_deny.csv': '' }, ['own_deny  own_csv']],
  ['OFAC by a file that cannot be without its others', { 'alt.csv': '' }, ['us_ofac sdn ofac_csv']],
  [
    'no list',
    { 'x.csv': 'id,name\n', 'x.xml': '<html/>', 'x.json': '{}', 'list.json': '' },
    ['? x.csv', '? x.xml', '? x.json'],
  ],
])('%s is recognised', async (_, files, expected) => {
  expect(await recognise(files)).toEqual(expected);
});

test.each([
  ['ofac-advanced.xml', 'SDN_ADVANCED.XML', 'us_ofac sdn ofac_xml', undefined],
  ['ofac-advanced.xml', 'CONS_ADVANCED.XML', 'us_ofac cons ofac_xml', undefined],
  ['un.xml', 'consolidated.xml', 'un_csl  un_xml', '2026-01-01'],
  ['eu.xml', 'eu.xml', 'eu_fsf  eu_xml', '2026-01-01'],
  ['uk.xml', 'uk.xml', 'uk_sanctions  uk_xml', '2026-01-01'],
] as const)(
  '%s, called %s, is recognised by its root, with the day that it gives itself',
  async (fixture, name, expected, day) => {
    const head = await readFile(join(FIXTURES, fixture), 'utf8');
    const found = await recogniseLists({ folder: 'x', files: [name], head: async () => head });
    expect(found.lists.map(({ list, part, form }) => [list, part, form].join(' '))).toEqual([expected]);
    expect(publishedDate(found.lists[0]?.form ?? 'own_csv', head)).toBe(day);
  },
);

test('CSV files give their day in a line of their own or in every row; what is no day is none', () => {
  expect(publishedDate('uk_csv', UK_CSV)).toBe('2026-01-01');
  expect(publishedDate('eu_csv', EU_CSV)).toBe('2025-10-28');
  const issued =
    '<Sanctions><DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>2</Month><Day>9</Day></DateOfIssue>';
  expect(publishedDate('ofac_xml', issued)).toBe('2026-02-09');
  expect(publishedDate('uk_csv', 'Report Date: soon\n')).toBeUndefined();
  expect(publishedDate('un_xml', '<CONSOLIDATED_LIST dateGenerated="2026-02-30T00:00:00Z">')).toBeUndefined();
  expect(publishedDate('own_csv', UK_CSV)).toBeUndefined();
});

test('a folder gives its name to what has none of its own', async () => {
  expect(await recognise({ 'a.csv': '', 'b.json': '' }, 'own_allow_staff')).toEqual([
    'own_allow_staff a own_csv',
    'own_allow_staff b own_json',
  ]);
  expect(await recognise({ 'targets.simple.csv': '' }, 'opensanctions-peps')).toEqual([
    'opensanctions_peps  opensanctions_simple',
  ]);
  expect(await recognise({ 'targets.nested.json': '' }, '')).toEqual(['opensanctions_default  opensanctions_nested']);
  expect(await recognise({ 'sdn.csv': '' }, 'sample')).toEqual(['sample sdn ofac_csv']);
  expect(await recognise({ 'a.csv': '' }, 'own_denied')).toEqual(['? a.csv']);
});

test('every id has its kind', () => {
  const ids = [
    'us_ofac',
    'us_csl',
    'sample',
    'own_deny',
    'own_allow_staff',
    'opensanctions_peps',
    'opensanctions_sanctions',
    'opensanctions_crime',
  ];
  expect(ids.map(kindOfList)).toEqual([
    'sanctions',
    'watch',
    'sample',
    'own_deny',
    'own_allow',
    'pep',
    'sanctions',
    'watch',
  ]);
});
