import { documentRows, shownRow } from '../../src/reads/case/document-rows';
import { businessRecord } from '../support/parties';

const CERTIFICATE = { id: 'paper', idType: 'certificate_of_incorporation' } as const;
const RECORD = businessRecord([]);
const read = (...texts: readonly string[]) => ({
  kind: 'certificate',
  printed_name: 'EXAMPLE TRADING LIMITED',
  incorporated: '2019-04-01',
  lines: texts.map((text) => ({ page: 1, text })),
});

test('what a business claims lies beside what its certificate says, the number where it is printed as claimed', () => {
  const rows = documentRows(RECORD, CERTIFICATE, read('Company number', '0123 4567'));
  expect(rows).toEqual([
    { field: 'full_name', claimed: 'Example Trading Ltd', printed: 'EXAMPLE TRADING LIMITED', machine: null },
    { field: 'number', claimed: '01234567', printed: '01234567', machine: null },
    { field: 'incorporation_date', claimed: null, printed: '2019-04-01', machine: null },
  ]);
  const [, number] = rows;
  expect(number && shownRow('paper', number)).toMatchObject({ claimed: '••••••••', reveal: 'documents.paper.number' });
});

test('a number that is not printed, and a certificate that nobody has read, leave their column empty', () => {
  const printed = (rows: ReturnType<typeof documentRows>) => rows.map((row) => row.printed);
  expect(printed(documentRows(RECORD, CERTIFICATE, read('Company number 9999999')))[1]).toBeNull();
  expect(printed(documentRows(RECORD, CERTIFICATE, undefined))).toEqual([null, null]);
});
