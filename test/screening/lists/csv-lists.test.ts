import { loadCslCsv } from '../../../src/screening/lists/load-csl-csv';
import { loadEuCsv } from '../../../src/screening/lists/load-eu-csv';
import { loadOfacCsv } from '../../../src/screening/lists/load-ofac-csv';
import { loadOwnCsv } from '../../../src/screening/lists/load-own-list';
import { loadSimpleTargets } from '../../../src/screening/lists/load-open-sanctions';
import { loadUkCsv } from '../../../src/screening/lists/load-uk-csv';
import { entriesOf, listText } from './list-text';

const NONE = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
const SDN =
  `1,"QUILLFEATHER, Zebulon","individual","TEST] [PROG",${NONE},` +
  `"DOB 12 Mar 1961; alt. DOB circa 1962; POB Quellstadt, Germany; nationality France; Gender Male; Passport ZZ900100 (Iran) ` +
  `issued 01 Jan 2000; a.k.a. 'THE QUILL'; Linked To: INVENTED TI"\r\n` +
  `2,"INVENTED TIDE","vessel","TEST",-0- ,"CALL9",-0- ,-0- ,-0- ,"Malta",-0- ,"Vessel Registration Identification IMO 9000001."\r\n\u001a`;

const ofac = (parts: { sdn?: string | Buffer; alt?: string; add?: string; comments?: string } = {}) =>
  loadOfacCsv({
    entries: listText(parts.sdn ?? SDN, 'us_ofac sdn.csv'),
    aliases: listText(parts.alt ?? '1,7,"aka","QUILLFETHER, Zebulun",-0- \r\n', 'us_ofac alt.csv'),
    addresses: listText(parts.add ?? '1,8,"1 Nowhere","Quellstadt","Germany",-0- \r\n', 'us_ofac add.csv'),
    comments: listText(parts.comments ?? '1,"DE."\r\n', 'us_ofac sdn_comments.csv'),
  });

test('the CSV files of OFAC are joined by their number, and remarks go on in the comments', async () => {
  const [person, vessel] = await entriesOf(ofac());
  expect(person).toMatchObject({
    id: 'us_ofac:1',
    schema: 'Person',
    names: [
      { text: 'QUILLFEATHER, Zebulon', quality: 'primary' },
      { text: 'QUILLFETHER, Zebulun', quality: 'strong' },
      { text: 'THE QUILL', quality: 'weak' },
    ],
    birthDates: [
      { from: '1961-03-12', to: '1961-03-12' },
      { from: '1962-01-01', to: '1962-12-31', circa: true },
    ],
    birthPlaces: ['Quellstadt, Germany'],
    countries: { nationalities: ['FR'], addresses: ['DE'], births: ['DE'] },
    sex: 'male',
    identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'IR' }],
    programmes: ['TEST', 'PROG'],
    relations: [{ type: 'linked to', name: 'INVENTED TIDE' }],
  });
  expect(vessel).toMatchObject({ schema: 'Vessel', countries: { others: ['MT'] } });
  expect(vessel?.identifiers.map(({ value }) => value)).toEqual(['CALL9', '9000001']);
});

test('older files of OFAC are Windows-1252', async () => {
  const sdn = Buffer.from(`1,"QUILLFÉATHER, Zébulon","individual","TEST",${NONE},-0- \r\n`, 'latin1');
  const [person] = await entriesOf(ofac({ sdn, comments: '' }));
  expect(person?.names[0]?.text).toBe('QUILLFÉATHER, Zébulon');
});

test.each([
  ['a row that is cut off', { sdn: SDN.slice(0, 60) }, /us_ofac sdn\.csv/],
  ['a row with too few columns', { sdn: '1,"A"\r\n' }, /us_ofac sdn\.csv line 1: the row has 2 columns instead of 12/],
  ['a kind that is not known', { sdn: SDN.replace('vessel', 'balloon') }, /line 2: .*kind/],
  ['rows after the end-of-file mark', { sdn: `${SDN}\r\n${SDN}` }, /after the end-of-file mark/],
  ['an alias of no entry', { alt: '3,7,"aka","X",-0- \r\n' }, /us_ofac alt\.csv line 1: the row belongs to no entry/],
  ['an entry that is listed twice', { sdn: SDN.replace('\u001a', '') + SDN }, /us_ofac:1 twice/],
  ['a list without entries', { sdn: '', alt: '', add: '', comments: '' }, /no entries/],
])('OFAC: %s is refused', async (_, parts, message) => {
  await expect(entriesOf(ofac(parts))).rejects.toThrow(message);
});

test('rows of the EU table are gathered by logical id', async () => {
  const header =
    'fileGenerationDate;Entity_LogicalId;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Gender;' +
    'BirthDate_BirthDate;BirthDate_Year;BirthDate_City;Citizenship_CountryIso2Code;Identification_Number;Identification_TypeCode';
  const text = `\ufeff${header}\n1;9001;P;TEST;Zebulon "Z" Quillfeather;M;;;;;;\n1;9002;E;TEST;Tide;;;;;;;\n1;9001;P;TEST;Zeb;;;;;;;\n1;9001;P;TEST;;;1961-03-12;1961;Quellstadt;FR;;\n1;9001;P;TEST;;;;;;;ZZ900100;passport\n`;
  const [person, entity] = await entriesOf(loadEuCsv(listText(text)));
  expect(person).toMatchObject({
    id: 'eu_fsf:9001',
    schema: 'Person',
    names: [{ text: 'Zebulon "Z" Quillfeather' }, { text: 'Zeb', quality: 'strong' }],
    birthDates: [{ from: '1961-03-12', to: '1961-03-12' }],
    countries: { citizenships: ['FR'] },
    identifiers: [{ type: 'passport', value: 'ZZ900100' }],
    sex: 'male',
  });
  expect(entity?.schema).toBe('Organization');
});

test('rows of the UK table are gathered by unique id, under a line with the date of the report', async () => {
  const text =
    'Report Date: 01-Jan-2026\n' +
    'Last Updated,Unique ID,Name 6,Name 1,Name type,Alias strength,Name non-latin script,Regime Name,"Individual, Entity, Ship",D.O.B,Nationality\n' +
    'x,TST1,THE QUILL,,Alias,Low quality a.k.a,,Test,Individual,00/00/1961,\n' +
    'x,TST1,QUILLFEATHER,Zebulon,Primary name,,Квилл,Test,Individual,12/03/1961,France\n';
  const [person] = await entriesOf(loadUkCsv(listText(text)));
  expect(person).toMatchObject({
    id: 'uk_sanctions:TST1',
    names: [
      { text: 'Zebulon QUILLFEATHER', quality: 'primary' },
      { text: 'Квилл', script: 'Cyrl' },
      { text: 'THE QUILL', quality: 'weak' },
    ],
    birthDates: [
      { from: '1961-01-01', to: '1961-12-31' },
      { from: '1961-03-12', to: '1961-03-12' },
    ],
    countries: { nationalities: ['FR'] },
  });
});

test('the screening list of the US leaves out denials that are over, and OFAC for who has it already', async () => {
  const text =
    '_id,source,type,name,alt_names,end_date,dates_of_birth,addresses,ids\n' +
    'a1,Specially Designated Nationals (SDN),Individual,Quillfeather,Quill; The Quill,,1961,"1 Nowhere, DE; FR","IR, ZZ900100, Passport"\n' +
    'a2,Denied Persons List,,Old Denial,,2001-01-01,,,\n';
  const all = await entriesOf(loadCslCsv(listText(text)));
  expect(all[0]).toMatchObject({
    id: 'us_csl:a1',
    schema: 'Person',
    countries: { addresses: ['DE', 'FR'] },
    identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'IR' }],
  });
  const ids = async (options: object) => (await entriesOf(loadCslCsv(listText(text), options))).map(({ id }) => id);
  expect(await ids({ today: '2026-01-01' })).toEqual(['us_csl:a1']);
  expect(await ids({ withoutOfac: true })).toEqual(['us_csl:a2']);
});

test('the simple table of OpenSanctions keeps its ids', async () => {
  const text =
    'id,schema,name,aliases,birth_date,countries,sanctions\nNK-1,Person,Zebulon,Zeb;Quill,1961-03,fr;de,TEST\nNK-2,Security,X,,,,\n';
  expect(await entriesOf(loadSimpleTargets(listText(text), 'os'))).toMatchObject([
    {
      id: 'NK-1',
      names: [{ text: 'Zebulon' }, { text: 'Zeb' }, { text: 'Quill' }],
      birthDates: [{ from: '1961-03-01', to: '1961-03-31' }],
      countries: { others: ['DE', 'FR'] },
      topics: ['sanction'],
    },
  ]);
});

test('an own list says by line what it could not read', async () => {
  const own = (row: string) =>
    entriesOf(loadOwnCsv(listText(`id,name,birth_date,identifiers\n${row}\n`, 'deny.csv'), 'own_deny'));
  expect(await own('1,Zebulon,1961-03-12,passport:ZZ900100:DE')).toMatchObject([
    { id: 'own_deny:1', identifiers: [{ type: 'passport', value: 'ZZ900100', country: 'DE' }] },
  ]);
  await expect(own('1,Zebulon,soon,')).rejects.toThrow('deny.csv line 2: a birth_date is not a date');
  await expect(own('1,,,')).rejects.toThrow('deny.csv line 2: the entry has no name');
});

test('an own allow list names the entries of other lists that its person is not', async () => {
  const text = 'id,name,birth_date,clears\n1,Zebulon Quill,1961-03-12,us_ofac:36; un_csl:7\n2,Nobody Else,,\n';
  const [one, two] = await entriesOf(loadOwnCsv(listText(text, 'allow.csv'), 'own_allow'));
  expect(one?.relations).toEqual([
    { type: 'clears', id: 'us_ofac:36' },
    { type: 'clears', id: 'un_csl:7' },
  ]);
  expect(two?.relations).toBeUndefined();
});

test('rows without an id or a type get an id of what they say, and are matched as persons and as organisations', async () => {
  const row = 'Denied Persons List,,Zebulon Quillfeather,,"1 Nowhere, DE"\n';
  const text = `source,type,name,alt_names,addresses\n${row}${row}${row.replace('1 Nowhere', '2 Nowhere')}`;
  const entries = await entriesOf(loadCslCsv(listText(text)));
  expect(entries).toHaveLength(2);
  expect(entries[0]?.id).toMatch(/^us_csl:[0-9a-f]{24}$/);
  expect(entries.map(({ schemaUnsure }) => schemaUnsure)).toEqual([true, true]);
});
