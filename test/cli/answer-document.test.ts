import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

import { answerDocument } from '../../src/cli/answer-document';
import { createDocumentReader } from '../../src/documents/reader/document-reader';
import { namedPipe } from '../support/named-pipe';

let folder: string;
let blank: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-answer-document-'));
  blank = join(folder, 'blank.png');
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#ffffff' } });
  await writeFile(blank, await picture.png().toBuffer());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const line = (front: string, back?: string) => JSON.stringify({ id: 1, front, back, id_type: 'passport' });

test('trouble of the engine is unavailable, and says which', async () => {
  const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 1, maxMegabytes: 1000 });
  try {
    const answered = await answerDocument(reader, line(blank), '2026-06-01');
    expect(answered).toMatchObject({ id: 1, outcome: 'unavailable', findings: ['engine.timeout'] });
  } finally {
    await reader.close();
  }
}, 120_000);

describe('files that are none never reach a reader', () => {
  const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 1, maxMegabytes: 1000 });
  test.each([
    ['a folder', () => line(folder), 'file_unreadable'],
    ['a pipe', () => line(namedPipe(folder)), 'file_unreadable'],
    ['nothing', () => line(join(folder, 'nothing.png')), 'file_missing'],
    ['a back that is not there', () => line(blank, join(folder, 'nothing.png')), 'file_missing'],
    ['a path with a zero in it', () => line('a\u{0}b'), 'file_unreadable'],
  ])('%s', async (_what, text, trouble) => {
    const answered = await answerDocument(reader, text(), '2026-06-01');
    expect(answered).toMatchObject({ id: 1, outcome: 'consider', findings: [trouble], ms: 0 });
  });
});
