import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-check-registration-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('answers each line of a file, in order', async () => {
  const lines = [
    '{"id":"1","country":"GB","number":"oc 719382","legal_form":"LLP"}',
    '{"id":"2","country":"FR","type":"siren","number":"719382641"}',
    'no JSON',
  ];
  await writeFile(join(folder, 'in.jsonl'), lines.join('\n'));
  const args = ['--json', 'check-registration', '--input', 'in.jsonl', '--output', 'out.jsonl'];
  const { code, json } = await runClearway(args, { folder });
  expect([code, json()]).toEqual([0, { lines: 3, valid: 1 }]);
  const answers = (await readFile(join(folder, 'out.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual([
    { id: '1', valid: true, strength: 'format', type: 'company_number', normalised: 'OC719382', reasons: [] },
    { id: '2', valid: false, strength: 'checksum', type: 'siren', normalised: null, reasons: ['invalid_check_digit'] },
    { id: null, valid: false, strength: 'none', type: null, normalised: null, reasons: ['malformed_line'] },
  ]);
});
