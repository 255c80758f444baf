import { createHash } from 'node:crypto';

import sharp from 'sharp';

import { checkDocument, DOCUMENTS_ENGINE, type DocumentToCheck } from '../../src/documents/check-document';
import { createDocumentReader, type DocumentReader } from '../../src/documents/reader/document-reader';
import { SPECIMEN_DAY } from '../../src/specimens/identity/specimen-dates';
import { makePdf, makeZip } from '../files/make-documents';
import { passportHolder, specimenCustomer, type SpecimenCustomer } from '../support/specimen-customer';
import { makePage } from './make-page';
import { makePdf as makePdfOf, picture } from './pages/make-pdf';

// Pages are really read, and the machine may be busy with other tests.
jest.setTimeout(120_000);

let reader: DocumentReader;
/** The same reader, asked about a page once: what is judged otherwise was not read otherwise. */
let remembering: DocumentReader;
let passport: SpecimenCustomer;

beforeAll(async () => {
  reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 60_000, maxMegabytes: 1_500 });
  remembering = { ...reader, read: rememberReadings(reader) };
  passport = await passportHolder('first');
});
afterAll(() => reader.close());

/** What the holder truthfully says, and all that they send. */
function honest({ claims, document }: SpecimenCustomer): DocumentToCheck {
  const { idType, number, issuingCountry, front, back } = document;
  return {
    idType,
    field: `documents.${idType}`,
    ...(number && { number }),
    ...(issuingCountry && { country: issuingCountry }),
    name: { given: claims.firstName, family: claims.lastName },
    birthDate: claims.dateOfBirth,
    ...(claims.gender && { sex: claims.gender === 'female' ? 'F' : 'M' }),
    front: front.bytes,
    ...(back && { back: back.bytes }),
    today: SPECIMEN_DAY,
  };
}

async function check(document: DocumentToCheck) {
  const { result, fingerprints } = await checkDocument(remembering, document);
  return { fingerprints, result, outcome: result.outcome, codes: result.findings.map(({ code }) => code) };
}

/** The passport of `first`, with something about it said or sent otherwise. */
const checkPassport = (changes: Partial<DocumentToCheck> = {}) => check({ ...honest(passport), ...changes });

describe('a genuine document of whom it says', () => {
  test('is clear when it is a passport, and says what that stands on', async () => {
    const { result, fingerprints } = await checkPassport();
    expect(result).toMatchObject({ outcome: 'clear', engine: DOCUMENTS_ENGINE, data: {} });
    expect(result.findings).toMatchObject([
      {
        code: 'document.verified',
        severity: 'info',
        field: 'documents.passport.front_doc',
        detail: {
          strength: 'mrz',
          confirmed_by_print: ['birth_date', 'expiry_date', 'name', 'number'],
          birth_date_read: true,
        },
      },
    ]);
    expect(fingerprints).toMatchObject([{ side: 'front', dhash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(fingerprints[0]?.portrait).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is clear when it is an identity card with its zone on the back', async () => {
    const card = await specimenCustomer({ seed: 3, layout: 'identity_card', issuer: 'NLD' });
    const { outcome, result, fingerprints } = await check(honest(card));
    expect(outcome).toBe('clear');
    expect(result.findings).toMatchObject([{ code: 'document.verified', detail: { strength: 'mrz' } }]);
    expect(fingerprints.map(({ side }) => side)).toEqual(['front', 'back']);
  });

  test('is clear when it is a licence with its barcode, and is asked for the back when that was not sent', async () => {
    const licence = honest(await specimenCustomer({ seed: 1, layout: 'licence_american', issuer: 'USA' }));
    const { outcome, result } = await check(licence);
    expect(outcome).toBe('clear');
    expect(result.findings).toMatchObject([{ code: 'document.verified', detail: { strength: 'barcode' } }]);

    const { back, ...frontOnly } = licence;
    void back;
    const asked = await check(frontOnly);
    expect(asked.outcome).toBe('consider');
    expect(asked.result.findings).toContainEqual(
      expect.objectContaining({ code: 'document.barcode_missing', field: 'documents.drivers_license.back_doc' }),
    );
  });

  test('is clear when its page is in a PDF', async () => {
    const { width, height } = await sharp(passport.document.front.bytes).metadata();
    const image = { width, height, filter: 'DCTDecode', data: Buffer.from(passport.document.front.bytes) } as const;
    const dictionary = '/ColorSpace /DeviceRGB /BitsPerComponent 8';
    const content = picture('Page', 40, 400, 500, (500 * height) / width);
    const front = makePdfOf({ pages: [{ content, images: { Page: { ...image, dictionary } } }] });
    expect(await checkPassport({ front })).toMatchObject({ outcome: 'clear', codes: ['document.verified'] });
  });

  test('keeps what was read of it for the reviewer, apart from the findings, which hold nothing personal', async () => {
    const { result } = await checkPassport();
    const personal = [
      passport.truth.documentNumber,
      passport.claims.dateOfBirth,
      passport.claims.lastName.toUpperCase(),
      passport.truth.expiryDate ?? '',
    ];
    const sealed = JSON.stringify(result.sealed);
    const findings = JSON.stringify(result.findings).toUpperCase();
    expect(sealed).toContain(passport.truth.documentNumber);
    for (const word of personal) expect(findings).not.toContain(word);
  });
});

describe('claims that are not the document’s', () => {
  test('of another person are a hit, and nothing that the customer can mend', async () => {
    const { claims } = await passportHolder('second');
    const { outcome, result } = await checkPassport({
      name: { given: claims.firstName, family: claims.lastName },
      birthDate: claims.dateOfBirth,
    });
    expect(outcome).toBe('hit');
    expect(result.findings).toMatchObject([
      { code: 'document.someone_else', field: 'documents.passport.front_doc', retryable: false },
    ]);
  });

  test.each<[string, string, string, Partial<DocumentToCheck>]>([
    ['number', 'number_mismatch', 'id_number', { number: 'ZZ0000000' }],
    ['name', 'name_mismatch', 'front_doc', { name: { given: 'Wilhelmine', family: 'Quackenbusch' } }],
    ['birth date', 'birth_date_mismatch', 'front_doc', { birthDate: '1901-01-01' }],
    ['country', 'country_mismatch', 'issuing_country', { country: 'NOR' }],
    ['last day of validity', 'expiry_mismatch', 'valid_until', { validUntil: '2033-03-03' }],
  ])('in the %s alone are asked about at their field', async (_what, code, field, changes) => {
    const { outcome, result } = await checkPassport(changes);
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([
      { code: `document.${code}`, field: `documents.passport.${field}`, severity: 'warning', retryable: true },
    ]);
  });

  test('in the sex alone are asked about at the picture', async () => {
    const { outcome, result } = await checkPassport({ sex: passport.truth.sex === 'F' ? 'M' : 'F' });
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([{ code: 'document.sex_mismatch', field: 'documents.passport.front_doc' }]);
  });

  test('in the kind of document are asked about at the picture', async () => {
    const { outcome, result } = await checkPassport({ idType: 'national_id', field: 'documents.national_id' });
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([
      { code: 'document.kind_mismatch', field: 'documents.national_id.front_doc', detail: { seen: ['passport'] } },
    ]);
  });
});

test.each(['mrz_number', 'mrz_birth_date', 'mrz_check_digit'] as const)(
  'a zone in which somebody changed a character is a hit: %s',
  async (forgery) => {
    const forged = await passportHolder('third', { forgery });
    expect(forged.truth.forgery?.checkDigitsPass).toBe(false);
    const { outcome, result } = await check(honest(forged));
    expect(outcome).toBe('hit');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'document.mrz_invalid', severity: 'critical', retryable: false }),
    );
  },
);

describe('a page that does not show enough', () => {
  test('because it is blurred is asked for again', async () => {
    const { outcome, result } = await check(honest(await passportHolder('first', { blurred: true })));
    expect(outcome).toBe('consider');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'document.blurred', field: 'documents.passport.front_doc', retryable: true }),
    );
  });

  test.each([
    ['is blank', () => sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#d8d4c8' } })],
    ['shows patterns in place of print', async () => sharp(await makePage())],
  ])('because it %s is never clear', async (_what, draw) => {
    const front = await (await draw()).jpeg().toBuffer();
    const { outcome, result } = await checkPassport({ front });
    expect(outcome).toBe('consider');
    expect(result.findings.some(({ retryable, field }) => retryable && field?.endsWith('.front_doc'))).toBe(true);
  });

  test.each<[string, string, () => Buffer]>([
    ['is text', 'file_type_not_allowed', () => Buffer.from('Dear sir, please find no picture here.')],
    ['is empty', 'file_empty', () => Buffer.alloc(0)],
    ['is cut off in the middle', 'file_truncated', () => half(passport.document.front.bytes)],
    ['has a ZIP behind it', 'trailing_bytes', () => Buffer.concat([passport.document.front.bytes, makeZip()])],
    ['is a damaged scan', 'unreadable', () => damageScan(passport.document.front.bytes)],
    ['is an encrypted PDF', 'pdf_encrypted', () => makePdf('', '<< /Root 1 0 R /Size 9 /Encrypt 8 0 R >>')],
    ['is a PDF with a script', 'pdf_active_content', () => makePdf('5 0 obj\n<< /S /JavaScript >>\nendobj\n')],
  ])('because the file %s is asked for again, and not compared with others', async (_what, code, file) => {
    const { outcome, result, fingerprints } = await checkPassport({ front: file() });
    expect(outcome).toBe('consider');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: `document.${code}`, field: 'documents.passport.front_doc', retryable: true }),
    );
    expect(fingerprints).toEqual([]);
  });

  test('because only the back was sent is asked for the front, however well that can be read', async () => {
    const { front, ...rest } = honest(passport);
    const { outcome, result } = await check({ ...rest, ...(front && { back: front }) });
    expect(outcome).toBe('consider');
    expect(result.findings).toMatchObject([
      { code: 'document.image_missing', field: 'documents.passport.front_doc', retryable: true },
      ...result.findings.slice(1),
    ]);
  });

  test.each(['passport', 'national_id', 'drivers_license', 'nin', 'some_new_card'])(
    'because nothing at all was sent of a %s is asked for its front',
    async (idType) => {
      const bare = { idType, field: `documents.${idType}`, today: SPECIMEN_DAY };
      expect(await check(bare)).toMatchObject({ outcome: 'consider', codes: ['document.image_missing'] });
    },
  );
});

test('a bare number is no document to look at', async () => {
  const bare = { idType: 'bvn', field: 'documents.bvn', number: '12345678901', today: SPECIMEN_DAY };
  expect(await check(bare)).toMatchObject({ outcome: 'not_applicable', codes: [], fingerprints: [] });
});

describe('on the day', () => {
  test('after its last one a document has expired; on the last it is clear, with a remark', async () => {
    const last = passport.truth.expiryDate ?? '';
    const dayAfter = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(await checkPassport({ today: dayAfter })).toMatchObject({
      outcome: 'consider',
      codes: ['document.expired'],
    });
    expect(await checkPassport({ today: last })).toMatchObject({
      outcome: 'clear',
      codes: ['document.expires_soon', 'document.verified'],
    });
  });

  test('before it was issued a document is for a person', async () => {
    const dayBefore = new Date(Date.parse(passport.truth.issueDate) - 86_400_000).toISOString().slice(0, 10);
    const { codes, outcome } = await checkPassport({ today: dayBefore });
    expect(outcome).not.toBe('clear');
    expect(codes).toContain('document.not_yet_valid');
  });
});

describe('an engine in trouble', () => {
  test.each(['timeout', 'aborted', 'reader_died'] as const)('throws and never passes: %s', async (code) => {
    const stop = new AbortController();
    const troubled = createDocumentReader({
      processes: 1,
      threads: 1,
      timeoutMs: code === 'timeout' ? 1 : 60_000,
      maxMegabytes: 1_500,
    });
    try {
      const checked = checkDocument(troubled, honest(passport), stop.signal);
      if (code === 'aborted') stop.abort();
      if (code === 'reader_died') await troubled.close();
      await expect(checked).rejects.toMatchObject({ name: 'DocumentEngineError', code });
    } finally {
      await troubled.close();
    }
  });

  test('says what it was about in no word', async () => {
    const stop = AbortSignal.abort();
    const error = await checkDocument(reader, honest(passport), stop).catch((thrown: unknown) => thrown);
    expect(String(error)).toBe('DocumentEngineError: The document engine could not work: aborted');
  });
});

function rememberReadings({ read }: DocumentReader): DocumentReader['read'] {
  const known = new Map<string, ReturnType<DocumentReader['read']>>();
  return (request) => {
    const key = `${request.field} ${createHash('sha256').update(request.bytes).digest('hex')}`;
    const reading = known.get(key) ?? read(request);
    known.set(key, reading);
    return reading;
  };
}

function half(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length >> 1));
}

function damageScan(bytes: Uint8Array): Buffer {
  const jpeg = Buffer.from(bytes);
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
  return Buffer.concat([jpeg.subarray(0, scan), Buffer.alloc(50, 0xaa), Buffer.from([0xff, 0xd9])]);
}
