import fc from 'fast-check';
import { defaultSources, OFFICIAL_SOURCES } from '../../../src/screening/store/official-sources';
import { parseListSources } from '../../../src/screening/store/parse-list-sources';

const idsOf = (text: string): string[] => parseListSources(text).sources.map(({ list }) => list);
const filesOf = (text: string, list: string) => parseListSources(text).sources.find((one) => one.list === list)?.files;

test('without a word, the lists that anybody may fetch are fetched from their authorities, over https', () => {
  expect(idsOf('')).toEqual(['uk_sanctions', 'un_csl', 'us_csl', 'us_ofac']);
  const addresses = defaultSources().flatMap(({ files }) => files.map(({ url }) => url));
  expect(addresses.every((url) => url.startsWith('https://'))).toBe(true);
  expect(filesOf('', 'us_ofac')?.map(({ file }) => file)).toContain('cons_prim.csv');
  for (const { terms } of Object.values(OFFICIAL_SOURCES)) expect(terms.length).toBeGreaterThan(10);
});

test('lists are turned off, turned on and sent elsewhere, in pairs or in JSON', () => {
  const pairs =
    'un_csl=https://mirror.example/a,b.xml?x=y,z, uk_sanctions=off\nus_ofac=http://localhost:8080/ofac/ us_csl=on';
  const json = JSON.stringify({
    un_csl: 'https://mirror.example/a,b.xml?x=y,z',
    uk_sanctions: false,
    us_ofac: 'http://localhost:8080/ofac/',
    us_csl: true,
  });
  for (const text of [pairs, json]) {
    expect(parseListSources(text).problems).toEqual([]);
    expect(idsOf(text)).toEqual(['un_csl', 'us_csl', 'us_ofac']);
    expect(filesOf(text, 'un_csl')).toEqual([
      { file: 'consolidated.xml', url: 'https://mirror.example/a,b.xml?x=y,z' },
    ]);
    expect(filesOf(text, 'us_ofac')?.[0]).toEqual({ file: 'sdn.csv', url: 'http://localhost:8080/ofac/sdn.csv' });
  }
});

test.each([
  ['eu_fsf=https://e.example/xmlFullSanctionsList_1_1/content?token=t', 'eu_fsf', 'eu_fsf.xml'],
  ['eu_fsf=https://e.example/csvFullSanctionsList_1_1/content?token=t', 'eu_fsf', 'eu_fsf.csv'],
  ['opensanctions_peps=https://o.example/peps/targets.nested.json', 'opensanctions_peps', 'targets.nested.json'],
  ['own_deny_fraud=https://intranet.example/fraud.csv', 'own_deny_fraud', 'own_deny_fraud.csv'],
  ['{"own_allow": {"staff.json": "https://intranet.example/1"}}', 'own_allow', 'staff.json'],
])('%s is kept under the name by which its form is recognised', (text, list, file) => {
  expect(parseListSources(text).problems).toEqual([]);
  expect(filesOf(text, list)?.map((one) => one.file)).toEqual([file]);
});

test.each([
  ['un_cls=https://x.example/secret.xml', 'un_cls: no list has this name'],
  ['constructor=on', 'constructor: no list has this name'],
  ['un_csl=http://x.example/secret.xml', 'un_csl: the address must be https'],
  ['un_csl=file:///secret.xml', 'un_csl: the address must be https'],
  ['un_csl=secret', 'un_csl: not an address'],
  ['un_csl=https://x.example/secret', 'un_csl: the address does not say whether it is csv, xml or json'],
  ['us_ofac=https://x.example/secret', 'us_ofac: the address must end in "/"'],
  ['us_ofac=https://x.example/secret/?a', 'us_ofac: the address must end in "/"'],
  ['eu_fsf=on', 'eu_fsf: has no address of its own'],
  ['opensanctions_peps=https://x.example/secret.csv', 'opensanctions_peps: the address must end in one of'],
  ['{"own_deny": {"../secret.csv": "https://x.example/1"}}', 'own_deny: a file must be named like "list.csv"'],
  ['{"own_deny": {"a.csv": 7}}', 'own_deny: not an address'],
  ['{"own_deny": []}', 'own_deny: must be an address, "on", "off" or {"file": "address"}'],
  ['{"un_csl": "secret', 'not JSON that can be read'],
  ['secret', 'must be JSON, or "list=address" with spaces between'],
])('%s is a problem that names its list and shows no address', (text, message) => {
  const { problems, sources } = parseListSources(text);
  expect(problems).toEqual([expect.stringContaining(message)]);
  expect(problems.join()).not.toContain('secret');
  const list = /^(\w+):/.exec(message)?.[1];
  expect(sources.some((source) => source.list === list)).toBe(false);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((text) => `un_csl=${text}`),
      ),
      (text) => {
        expect(Array.isArray(parseListSources(text).problems)).toBe(true);
      },
    ),
  );
});
