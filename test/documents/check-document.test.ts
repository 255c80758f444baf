import sharp from 'sharp';
import { checkDocument, DOCUMENTS_ENGINE, type DocumentToCheck } from '../../src/documents/check-document';
import { DEFAULT_DECODE_LIMITS } from '../../src/documents/decode-image';
import { makePdf, makeZip } from '../files/make-documents';
import { makeBlurredPage, makePage } from './make-page';

// Pictures are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

const FRESH: DocumentToCheck = {
  idType: 'passport',
  field: 'documents.passport',
  validUntil: '2030-01-01',
  today: '2025-06-15',
  reuse: { imageUsedByOtherCustomer: false, numberUsedByOtherCustomer: false },
};
const check = async (changes: Partial<DocumentToCheck>) => {
  const { result, ...rest } = await checkDocument({ ...FRESH, ...changes });
  return { ...rest, result, outcome: result.outcome, codes: result.findings.map(({ code }) => code) };
};
let page: Buffer;

beforeAll(async () => {
  page = await makePage();
});

describe('a document', () => {
  test('that is safe, sharp, valid and nobody else’s is clear', async () => {
    const { result, fingerprints, cleanImages } = await check({ front: page, back: await makePage({ person: 2 }) });

    expect(result).toEqual({ outcome: 'clear', findings: [], engine: DOCUMENTS_ENGINE, data: {} });
    expect(result.engine.name).toBe('clearway-documents');
    expect(fingerprints.map(({ side }) => side)).toEqual(['front', 'back']);
    expect(fingerprints[0]?.dhash).toMatch(/^[0-9a-f]{64}$/);
    expect(cleanImages).toMatchObject([
      { side: 'front', width: 1600, height: 1000 },
      { side: 'back', width: 1600, height: 1000 },
    ]);
    expect((await sharp(cleanImages[0]?.jpeg).metadata()).format).toBe('jpeg');
  });

  test('with a bad photo is to be considered, and the finding names the side', async () => {
    const { outcome, result } = await check({ front: page, back: await makeBlurredPage(5) });
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([{ code: 'document.blurred', field: 'documents.passport.back_doc' }]);
  });

  test('that has expired is to be considered; one that expires soon is clear with a remark', async () => {
    expect(await check({ front: page, validUntil: '2025-06-14' })).toMatchObject({
      outcome: 'consider',
      codes: ['document.expired'],
    });
    expect(await check({ front: page, validUntil: '2025-06-30' })).toMatchObject({
      outcome: 'clear',
      codes: ['document.expires_soon'],
    });
  });

  test('whose picture or number was used for somebody else goes to a person, and the customer cannot mend it', async () => {
    const reuse = { imageUsedByOtherCustomer: true, numberUsedByOtherCustomer: true };
    const { outcome, result } = await check({ front: page, reuse });
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([
      { code: 'document.image_reused', severity: 'critical', retryable: false, field: 'documents.passport.front_doc' },
      { code: 'document.number_reused', severity: 'critical', retryable: false, field: 'documents.passport.id_number' },
    ]);
    for (const { customer_message } of result.findings)
      expect(customer_message).not.toMatch(/customer|other|same|used/i);
  });

  test.each(['passport', 'national_id', 'drivers_license', 'nin', 'some_new_card'])(
    'of a kind that carries a photo and came without its front is asked for it: %s',
    async (idType) => {
      const field = `documents.${idType}`;
      expect(await check({ idType, field })).toMatchObject({ outcome: 'consider', codes: ['document.image_missing'] });
      const { result } = await check({ idType, field, back: page });
      expect(result.findings).toMatchObject([{ code: 'document.image_missing', field: `${field}.front_doc` }]);
    },
  );

  test('that is a bare number has nothing to look at, but is doubted when the number is somebody else’s', async () => {
    const number = { idType: 'bvn', field: 'documents.bvn', validUntil: '' };
    expect(await check(number)).toMatchObject({ outcome: 'not_applicable', codes: [], fingerprints: [] });
    const reuse = { imageUsedByOtherCustomer: false, numberUsedByOtherCustomer: true };
    expect(await check({ ...number, reuse })).toMatchObject({ outcome: 'consider', codes: ['document.number_reused'] });
    expect(await check({ ...number, front: page })).toMatchObject({ outcome: 'clear' });
  });

  test('that is a PDF is clear only when it is safe, and says that its pages were not looked at', async () => {
    const { outcome, result, fingerprints, cleanImages } = await check({ front: makePdf() });
    expect(outcome).toBe('clear');
    expect(result.findings).toMatchObject([{ code: 'document.pdf_not_rendered', severity: 'info' }]);
    expect([fingerprints, cleanImages]).toEqual([[], []]);
    expect(await check({ front: makePdf('5 0 obj\n<< /S /JavaScript >>\nendobj\n') })).toMatchObject({
      outcome: 'consider',
      codes: ['document.pdf_active_content'],
    });
  });

  test.each([
    ['a ZIP behind the picture', 'document.trailing_bytes', () => Buffer.concat([page, makeZip()])],
    ['half a picture', 'document.file_truncated', () => page.subarray(0, page.length >> 1)],
    ['another type', 'document.file_type_not_allowed', () => Buffer.from('GIF89a')],
    ['nothing', 'document.file_empty', () => Buffer.alloc(0)],
    ['a damaged scan', 'document.unreadable', () => damageScan(page)],
  ])(
    'whose stored file is not what intake accepts is doubted, not decoded and not thrown: %s',
    async (_what, code, file) => {
      const { outcome, codes, fingerprints, cleanImages } = await check({ front: file() });
      expect({ outcome, codes }).toEqual({ outcome: 'consider', codes: [code] });
      expect([fingerprints, cleanImages]).toEqual([[], []]);
    },
  );

  test('larger than a file may be today is still looked at when it was accepted once', async () => {
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533, 0x20)]);
    const long = Buffer.concat([page.subarray(0, 2), ...Array.from({ length: 140 }, () => comment), page.subarray(2)]);
    expect(long.length).toBeGreaterThan(9_000_000);
    expect(await check({ front: long })).toMatchObject({ outcome: 'clear' });
  });

  test('with more pixels than allowed is doubted', async () => {
    const limits = { ...DEFAULT_DECODE_LIMITS, maxPixels: 1000 };
    const { result } = await checkDocument({ ...FRESH, front: page }, limits);
    expect(result.findings).toMatchObject([{ code: 'document.pixel_limit', severity: 'warning', retryable: true }]);
  });
});

describe('findings', () => {
  test('hold nothing personal: no bytes, no dates, no numbers of a document', async () => {
    const { result } = await check({ validUntil: '2019-04-03', front: await makeBlurredPage(5) });
    expect(result.findings.length).toBe(2);
    expect(JSON.stringify(result)).not.toMatch(/2019|04-03/);
  });
});

test('an engine in trouble throws, so that nobody takes its silence for clear', async () => {
  const stop = new AbortController();
  stop.abort();
  const limits = { ...DEFAULT_DECODE_LIMITS, signal: stop.signal };
  await expect(checkDocument({ ...FRESH, front: page }, limits)).rejects.toMatchObject({ name: 'DocumentEngineError' });
});

function damageScan(jpeg: Buffer): Buffer {
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
  return Buffer.concat([jpeg.subarray(0, scan), Buffer.alloc(50, 0xaa), Buffer.from([0xff, 0xd9])]);
}
