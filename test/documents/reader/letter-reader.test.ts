import { createDocumentReader } from '../../../src/documents/reader/document-reader';
import { makeLetter } from '../../../src/specimens/letters/make-letter';

jest.setTimeout(120_000);

const FIELD = 'address.proof_of_address';
const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 60_000, maxMegabytes: 1_500 });
afterAll(() => reader.close());

test('the process that reads sides of documents reads letters as well, one behind the other', async () => {
  const letter = makeLetter({ seed: 41, kind: 'utility', country: 'UA' });
  const [read, side] = await Promise.all([
    reader.readLetter({ bytes: letter.pdf(), field: FIELD }),
    reader.read({ bytes: Buffer.from('no picture'), field: FIELD }),
  ]);
  expect(read).toMatchObject({ findings: [], pages: [{ from: 'text_layer' }] });
  expect(read.pages[0]?.lines.map(({ text }) => text)).toContain(letter.truth.printed.addressee);
  expect(side).toMatchObject({ pages: [], findings: [{ field: FIELD }] });
});

test('a letter that takes longer than it may ends its process, and so does one that nobody waits for', async () => {
  const hasty = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 1, maxMegabytes: 1_500 });
  const request = { bytes: makeLetter({ seed: 41 }).pdf(), field: FIELD };
  try {
    await expect(hasty.readLetter(request)).rejects.toMatchObject({ name: 'DocumentEngineError', code: 'timeout' });
    await expect(hasty.readLetter(request, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' });
  } finally {
    await hasty.close();
  }
});
