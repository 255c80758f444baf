import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, dictionary, property, string } from 'fast-check';
import { createSaid, entryHash, jsonText } from '../../../src/screening/lists/entry-hash';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';
import { loadCslCsv } from '../../../src/screening/lists/load-csl-csv';
import { loadCslJson } from '../../../src/screening/lists/load-csl-json';
import { loadEuCsv } from '../../../src/screening/lists/load-eu-csv';
import { loadEuXml } from '../../../src/screening/lists/load-eu-xml';
import { loadOfacCsv } from '../../../src/screening/lists/load-ofac-csv';
import { loadOfacXml } from '../../../src/screening/lists/load-ofac-xml';
import {
  loadFtmEntities,
  loadNestedTargets,
  loadSimpleTargets,
} from '../../../src/screening/lists/load-open-sanctions';
import { loadOwnCsv, loadOwnJson } from '../../../src/screening/lists/load-own-list';
import { loadUkCsv } from '../../../src/screening/lists/load-uk-csv';
import { loadUkXml } from '../../../src/screening/lists/load-uk-xml';
import { loadUnXml } from '../../../src/screening/lists/load-un-xml';
import { entriesOf, listText } from './list-text';

const fixtureText = (file: string): string => readFileSync(join(__dirname, 'fixtures', file), 'utf8');

/** The hash of the first entry. */
async function hashIn(entries: AsyncIterable<ListedEntry>): Promise<string> {
  const hash = (await entriesOf(entries))[0]?.hash ?? '';
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  return hash;
}

type Load = (text: string) => AsyncIterable<ListedEntry>;
const ftm: Load = (text) => loadFtmEntities(() => listText(text), 'os');
const UN = fixtureText('un.xml');
const EU = fixtureText('eu.xml');
const UK = fixtureText('uk.xml');
const OFAC = fixtureText('ofac-advanced.xml');
const EU_CSV =
  'fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n01/01/2026;1;P;Ann\n01/01/2026;1;P;Anna\n';
const UK_CSV =
  'Report Date: 01-Jan-2026\nUnique ID,Name 6,Name type,"Individual, Entity, Ship"\nT1,Ann,Primary name,Individual\nT1,Anna,Alias,Individual\n';
const CSL_CSV = '_id,source,name,alt_names\na1,Entity List,Ann,Anna\n';
const NESTED =
  '{"id":"N1","caption":"Ann","schema":"Person","last_seen":"2026-01-01","properties":{"name":["Ann","Anna"],"topics":["sanction"],' +
  '"sanctions":[{"id":"s1","schema":"Sanction","last_seen":"2026-01-01","properties":{"program":["TEST"]}}]}}\n';
const ENTITIES =
  '{"id":"N1","caption":"Ann","schema":"Person","last_seen":"2026-01-01","properties":{"name":["Ann","Anna"],"topics":["sanction"]}}\n' +
  '{"id":"s1","schema":"Sanction","last_seen":"2026-01-01","properties":{"entity":["N1"],"program":["TEST"]}}\n';
const SIMPLE = 'id,schema,name,aliases,sanctions,last_seen\nN1,Person,Ann,Anna,TEST,2026-01-01\n';

test.each<[string, Load, string, [string, string][], [string, string][]]>([
  [
    'the UN',
    (text) => loadUnXml(listText(text)),
    UN,
    [['dateGenerated="2026-01-01', 'dateGenerated="2026-02-02']],
    [
      ['The Quill', 'The Quilt'],
      ['Invented &amp; harmless.', 'Invented.'],
    ],
  ],
  [
    'the EU, XML',
    (text) => loadEuXml(listText(text)),
    EU,
    [['generationDate="2026-01-01', 'generationDate="2026-02-02']],
    [['programme="TEST"', 'programme="OTHER"']],
  ],
  [
    'the UK, XML',
    (text) => loadUkXml(listText(text)),
    UK,
    [['01/01/2026', '02/02/2026']],
    [['Test Regime', 'Other Regime']],
  ],
  [
    'OFAC, Advanced XML',
    (text) => loadOfacXml(listText(text)),
    OFAC,
    [],
    [
      ['ZZ900100', 'ZZ900101'],
      ['TESTPROG', 'OTHERPROG'],
      ['Quellstadt', 'Andernorts'],
    ],
  ],
  [
    'the EU, CSV',
    (text) => loadEuCsv(listText(text)),
    EU_CSV,
    [
      ['01/01/2026', '02/02/2026'],
      ['1;P;Ann\n01/01/2026;1;P;Anna', '1;P;Anna\n01/01/2026;1;P;Ann'],
    ],
    [['Anna', 'Hanna']],
  ],
  ['the UK, CSV', (text) => loadUkCsv(listText(text)), UK_CSV, [['01-Jan', '02-Jan']], [['Anna', 'Hanna']]],
  [
    'the US screening list, CSV',
    (text) => loadCslCsv(listText(text)),
    CSL_CSV,
    [['_id,source,name,alt_names\na1,Entity List,Ann,Anna', 'new,source,_id,name,alt_names\n,Entity List,a1,Ann,Anna']],
    [['Anna', 'Hanna']],
  ],
  [
    'the US screening list, JSON',
    (text) => loadCslJson(listText(text)),
    '{"results":[{"id":"a1","source":"Entity List","name":"Ann","alt_names":["Anna","Anya"]}]}',
    [['"Anna","Anya"', '"Anya","Anna"']],
    [['Anna', 'Hanna']],
  ],
  [
    'OpenSanctions, nested',
    (text) => loadNestedTargets(listText(text), 'os'),
    NESTED,
    [
      ['2026-01-01', '2026-02-02'],
      ['"Ann","Anna"', '"Anna","Ann"'],
    ],
    [['TEST', 'OTHER']],
  ],
  ['OpenSanctions, entities', ftm, ENTITIES, [['2026-01-01', '2026-02-02']], [['TEST', 'OTHER']]],
  [
    'OpenSanctions, simple',
    (text) => loadSimpleTargets(listText(text), 'os'),
    SIMPLE,
    [['2026-01-01', '2026-02-02']],
    [['Anna', 'Hanna']],
  ],
  [
    'an own list, CSV',
    (text) => loadOwnCsv(listText(text), 'own_deny'),
    'id,name,aliases\n1,Ann,Anna\n',
    [['1,Ann,Anna', '1, Ann ,Anna']],
    [['Anna', 'Hanna']],
  ],
  [
    'an own list, JSON',
    (text) => loadOwnJson(listText(text), 'own_deny'),
    '[{"id":"1","name":"Ann","aliases":["Anna"]}]',
    [['"id":"1","name":"Ann"', '"name":"Ann","id":"1"']],
    [['Anna', 'Hanna']],
  ],
])(
  'the hash of an entry changes with what the list says of it, and with nothing else: %s',
  async (_, load, text, same, other) => {
    const hash = await hashIn(load(text));
    const changed = (from: string, to: string): string => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    };
    for (const [from, to] of same) expect([to, await hashIn(load(changed(from, to)))]).toEqual([to, hash]);
    for (const [from, to] of other) expect([to, await hashIn(load(changed(from, to)))]).not.toEqual([to, hash]);
  },
);

describe('the hash of OFAC’s CSV, on which verdicts rest', () => {
  const NONE = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
  const person = `1,"TESTPERSON, Ann","individual","TEST",${NONE},"DOB 1970."\r\n`;
  const one = '1,1,"aka","ONE, Ann",-0- \r\n';
  const two = '1,2,"aka","TWO, Ann",-0- \r\n';
  const ofac = async (files: { sdn?: string; alt?: string; add?: string; comments?: string } = {}) =>
    hashIn(
      loadOfacCsv({
        entries: listText(files.sdn ?? person),
        aliases: listText(files.alt ?? one + two),
        addresses: listText(files.add ?? ''),
        comments: listText(files.comments ?? ''),
      }),
    );

  test('is what it has been since the first list was loaded', async () => {
    expect(await ofac()).toBe('sha256:ff8ba63d8d46326ecada28e746ad54ff48ba08c3a39e274b47fc2cdeabbe9755');
  });

  test('does not change with other entries, the order or the numbers of its aliases', async () => {
    const other = person.replace('1,"TESTPERSON', '5,"OTHER');
    const moved = await ofac({ sdn: person + other, alt: two.replace('1,2', '1,9') + one });
    expect(moved).toBe(await ofac());
  });

  test.each([
    ['its remarks', { sdn: person.replace('1970', '1971') }],
    ['its programme', { sdn: person.replace('"TEST"', '"OTHER"') }],
    ['an alias', { alt: one }],
    ['an address', { add: '1,1,-0- ,-0- ,"Egypt",-0- \r\n' }],
    ['a comment', { comments: '1,"more"\r\n' }],
  ])('changes with %s', async (_, files) => {
    expect(await ofac(files)).not.toBe(await ofac());
  });
});

test('texts count in any order and each once, whether they come together or one by one', () => {
  assert(
    property(array(string()), (texts) => {
      const said = createSaid();
      for (const text of texts) said.add('1', text);
      expect(said.hashOf('1')).toBe(entryHash(texts));
      expect(entryHash([...texts, ...texts.toReversed()])).toBe(entryHash(texts));
      expect(entryHash([...texts, 'one more'])).toBe(entryHash(['one more', ...texts]));
    }),
  );
  expect(entryHash(['a', 'b'])).not.toBe(entryHash(['ab']));
});

test('JSON says the same in any order of its keys', () => {
  assert(
    property(dictionary(string(), array(string())), (value) => {
      const turned = Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, list]) => [key, list.toReversed()]),
      );
      expect(jsonText(turned)).toBe(jsonText(value));
    }),
  );
});
