import { openPdf } from '../../../src/documents/pages/open-pdf';
import { DEFAULT_PAGE_LIMITS } from '../../../src/documents/pages/page';
import type { PdfAnswer, PdfQuestion } from '../../../src/documents/pages/pdf-messages';
import { PdfThreadGone, startPdfThread } from '../../../src/documents/pages/start-pdf-thread';
import { makePdf } from './make-pdf';

jest.mock('../../../src/documents/pages/start-pdf-thread', () => ({
  ...jest.requireActual<object>('../../../src/documents/pages/start-pdf-thread'),
  startPdfThread: jest.fn(),
}));

const started = jest.mocked(startPdfThread);
const OPENED: PdfAnswer = { kind: 'opened', pageCount: 2, properties: {} };

/** Threads that answer so, one after the other; each is asked whether it was ended. */
function answerWith(...threads: ((question: PdfQuestion) => PdfAnswer)[]) {
  const ended: boolean[] = threads.map(() => false);
  started.mockReset();
  threads.forEach((answer, index) => {
    started.mockReturnValueOnce({
      ask: async (question) => answer(question),
      stop: async () => {
        ended[index] = true;
      },
    });
  });
  return ended;
}

function die(code: PdfThreadGone['code']): never {
  throw new PdfThreadGone(code);
}

const open = () => openPdf(makePdf(), DEFAULT_PAGE_LIMITS);

test.each(['timeout', 'out_of_memory'] as const)(
  'a file that cannot be opened for %s is to be tried again',
  async (code) => {
    const ended = answerWith(() => die(code));
    await expect(open()).rejects.toMatchObject({ name: 'DocumentEngineError', code });
    expect(ended).toEqual([true]);
  },
);

test('a reader that cannot open a file of ours either is broken, and says nothing about the other one', async () => {
  const ended = answerWith(
    () => ({ kind: 'failed' }),
    () => ({ kind: 'failed' }),
  );
  await expect(open()).rejects.toMatchObject({ code: 'decoder_broken' });
  expect(ended).toEqual([true, true]);
});

test('a file that breaks a reader which still opens ours is refused', async () => {
  const picture = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 } as const;
  answerWith(
    () => die('crashed'),
    ({ kind }) => (kind === 'open' ? OPENED : { kind: 'page', page: { picture, text: [], scale: 1 } }),
  );
  await expect(open()).resolves.toEqual({ ok: false });
});

test('when every page fails and ours does too, the reader is broken', async () => {
  const failing = ({ kind }: PdfQuestion): PdfAnswer => (kind === 'open' ? OPENED : die('crashed'));
  const ended = answerWith(failing, failing, failing);
  await expect(open()).rejects.toMatchObject({ code: 'decoder_broken' });
  expect(ended).toEqual([true, true, true]);
});
