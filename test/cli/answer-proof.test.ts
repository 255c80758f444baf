import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { answerProof } from '../../src/cli/answer-proof';
import { createDocumentReader } from '../../src/documents/reader/document-reader';
import { makeLetter } from '../../src/specimens/letters/make-letter';
import { namedPipe } from '../support/named-pipe';

let folder: string;
let bill: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-answer-proof-'));
  bill = join(folder, 'bill.pdf');
  await writeFile(bill, makeLetter({ seed: 3, country: 'GB', kind: 'utility' }).pdf());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const line = (file: string) =>
  JSON.stringify({ id: 1, file, name: 'Nobody', address: { street: 'Nowhere 1', city: 'Nowhere' } });

test('trouble of the engine is unavailable, and says which', async () => {
  const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 1, maxMegabytes: 1000 });
  try {
    const answered = await answerProof(reader, line(bill), { today: '2026-06-01' });
    expect(answered).toMatchObject({ id: 1, outcome: 'unavailable', findings: ['engine.timeout'] });
    expect(answered.fields).toMatchObject({ name: false, street: false, issued: '' });
  } finally {
    await reader.close();
  }
}, 120_000);

describe('what is no letter never reaches a reader', () => {
  const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 1, maxMegabytes: 1000 });
  test.each([
    ['a folder', () => line(folder), 'file_unreadable'],
    ['a pipe', () => line(namedPipe(folder)), 'file_unreadable'],
    ['nothing', () => line(join(folder, 'nothing.pdf')), 'file_missing'],
    ['a path with a zero in it', () => line('a\u{0}b'), 'file_unreadable'],
    ['a line without an address', () => JSON.stringify({ id: 1, file: bill, name: 'Nobody' }), 'malformed_line'],
  ])('%s', async (_what, text, trouble) => {
    const answered = await answerProof(reader, text(), { today: '2026-06-01' });
    expect(answered).toMatchObject({ id: 1, outcome: 'consider', findings: [trouble], ms: 0 });
  });
});
