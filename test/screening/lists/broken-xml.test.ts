import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXml } from '../../../src/screening/lists/read-xml';
import { loadUnXml } from '../../../src/screening/lists/load-un-xml';
import { entriesOf, listText } from './list-text';

const un = readFileSync(join(__dirname, 'fixtures/un.xml'), 'utf8');
const load = (text: string) => entriesOf(loadUnXml(listText(text, 'un_csl consolidated.xml')));

test('a list that is cut off anywhere is refused', async () => {
  for (let end = 0; end < un.trimEnd().length; end += 13) await expect(load(un.slice(0, end))).rejects.toThrow();
});

test('what is broken is named by list, line and element, without repeating what the list says', async () => {
  await expect(load(un.replace('</FIRST_NAME>', '</FIRST>'))).rejects.toThrow(
    /^un_csl consolidated\.xml line 3: not well-formed XML/,
  );
  await expect(load(un.replace('<DATAID>900001</DATAID>', ''))).rejects.toThrow(/the <INDIVIDUAL> has no DATAID/);
});

test('a document type is refused, and with it every entity that could grow or read a file', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  await expect(load(un.replace('<CONSOLIDATED_LIST', `${bomb}<CONSOLIDATED_LIST`))).rejects.toThrow(/document type/);
  await expect(load(un.replace('ZEBULON', '&bomb;'))).rejects.toThrow(/not well-formed/);
});

test('a well-formed page that is no list is refused', async () => {
  await expect(load('<html><body>Try again later</body></html>')).rejects.toThrow(
    /its root is not <CONSOLIDATED_LIST>/,
  );
});

test('depth and size of a record are bounded, and bytes that are no text are refused', async () => {
  const deep = `<r>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</r>`;
  const wide = `<r><a>${'<b/>'.repeat(100_001)}</a></r>`;
  const long = `<r><a>${'x'.repeat(5_000_001)}</a></r>`;
  const all = async (text: string | Uint8Array): Promise<void> => {
    for await (const _ of readXml(listText(text, 'list', 65_536), { root: 'r', records: ['a'] })) void _;
  };
  await expect(all(deep)).rejects.toThrow(/deeper/);
  await expect(all(wide)).rejects.toThrow(/more elements/);
  await expect(all(long)).rejects.toThrow(/larger/);
  await expect(all(Buffer.from([0x3c, 0x72, 0x3e, 0xff]))).rejects.toThrow(/not utf-8/);
  const source = { ...listText('<r></r>'), maxBytes: 3 };
  await expect(entriesOf(loadUnXml(source))).rejects.toThrow(/larger than 3 bytes/);
});
