import fc from 'fast-check';
import { decodeBase64File } from '../../src/files/decode-base64';

const LIMIT = { maxBytes: 1000 };
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('');
const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]);
const bytesOf = (min = 1, max = 300) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((bytes) => Buffer.from(bytes));

describe('a file in base64', () => {
  test('comes back as it was sent, bare or as a data URI, wrapped or not', () => {
    const heads = fc.constantFrom(
      '',
      'data:;base64,',
      'DATA:application/octet-stream;BASE64,',
      'data:a/b;name=x;base64,',
    );
    const breaks = fc.constantFrom('', '\n', '\r\n', '\r');
    fc.assert(
      fc.property(bytesOf(), heads, breaks, fc.integer({ min: 1, max: 90 }), (bytes, head, lineEnd, width) => {
        // Without a signature of its own the content contradicts no declared type.
        const plain = Buffer.concat([Buffer.from('x'), bytes]);
        const text = plain.toString('base64').replaceAll(new RegExp(`.{1,${width}}`, 'g'), (line) => line + lineEnd);
        expect(decodeBase64File(head + text, LIMIT)).toEqual({ ok: true, bytes: plain });
      }),
    );
  });

  test('is refused when any one character is not of the alphabet', () => {
    const foreign = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(' ', '\t', '-', '_', '\0', '%', 'é'),
      )
      .filter((character) => ![...ALPHABET, '=', '\r', '\n'].includes(character));
    fc.assert(
      fc.property(bytesOf(), foreign, fc.nat(), fc.boolean(), (bytes, character, position, replaces) => {
        const text = bytes.toString('base64');
        const at = position % text.length;
        const damaged = text.slice(0, at) + character + text.slice(at + (replaces ? 1 : 0));
        expect(decodeBase64File(damaged, LIMIT)).toMatchObject({ ok: false, code: 'base64_invalid' });
      }),
    );
  });

  test('is refused when a character is missing or one too many, unless that is a whole group', () => {
    fc.assert(
      fc.property(bytesOf(), fc.nat(), fc.constantFrom(...ALPHABET, '='), (bytes, position, character) => {
        const text = bytes.toString('base64');
        const at = position % text.length;
        expect(decodeBase64File(text.slice(0, at) + text.slice(at + 1), LIMIT)).toMatchObject({ ok: false });
        expect(decodeBase64File(text.slice(0, at) + character + text.slice(at), LIMIT)).toMatchObject({ ok: false });
      }),
    );
  });

  test('never throws, and what it accepts has exactly one spelling', () => {
    const near = fc.string({ unit: fc.constantFrom(...ALPHABET, '=', '\n', ',', ';', ' '), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        const answer = decodeBase64File(text, LIMIT);
        if (answer.ok) expect(answer.bytes.toString('base64')).toBe(text.replaceAll(/[\r\n]/g, ''));
        else expect(answer.message.length).toBeGreaterThan(20);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['nothing', '', 'file_empty'],
    ['only line ends', '\r\n\n', 'file_empty'],
    ['a data URI without data', 'data:image/png;base64,', 'file_empty'],
    ['padding alone', '====', 'base64_invalid'],
    ['padding in the middle', 'QQ==QUJD', 'base64_invalid'],
    ['three padding characters', 'Q===', 'base64_invalid'],
    ['no padding where it belongs', 'QUI', 'base64_invalid'],
    ['one character', 'Q', 'base64_invalid'],
    ['unused bits that are not zero, two characters', 'QR==', 'base64_invalid'],
    ['unused bits that are not zero, three characters', 'QUJ=', 'base64_invalid'],
    ['the URL-safe alphabet', 'QUI-_UJD', 'base64_invalid'],
    ['percent-encoding', 'data:image/png;base64,QQ%3D%3D', 'base64_invalid'],
    ['a data URI that is not base64', 'data:image/svg+xml,<svg/>', 'base64_invalid'],
    ['a data URI without a comma', `data:image/png;base64${'A'.repeat(2000)}`, 'base64_invalid'],
    ['a URL', 'https://example.com/a.jpg', 'base64_invalid'],
    ['a head like a data URI in other letters', 'date:image/png;base64,QQ==', 'base64_invalid'],
  ])('is refused: %s', (_what, text, code) => {
    expect(decodeBase64File(text, LIMIT)).toMatchObject({ ok: false, code });
  });

  test('says that the URL-safe alphabet is the trouble when it is', () => {
    expect(decodeBase64File('QUI-_UJD', LIMIT)).toMatchObject({ message: expect.stringContaining('URL-safe') });
  });

  test('says that padding stands where none may', () => {
    expect(decodeBase64File('QQ==QUJD', LIMIT)).toMatchObject({ message: expect.stringContaining('before its end') });
  });

  test('may be exactly as large as the limit, and not one byte larger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (maxBytes) => {
        const most = Buffer.alloc(maxBytes, 7);
        expect(decodeBase64File(most.toString('base64'), { maxBytes })).toEqual({ ok: true, bytes: most });
        const more = Buffer.alloc(maxBytes + 1, 7).toString('base64');
        expect(decodeBase64File(more, { maxBytes })).toMatchObject({ ok: false, code: 'file_too_large' });
      }),
    );
  });

  test.each([
    ['image/jpeg', true],
    ['image/jpg', true],
    ['IMAGE/JPEG', true],
    ['application/octet-stream', true],
    ['', true],
    ['image/png', false],
    ['application/pdf', false],
    ['text/html', false],
  ])('declared as "%s" and being a JPEG is accepted: %s', (declared, accepted) => {
    const answer = decodeBase64File(`data:${declared};base64,${jpegStart.toString('base64')}`, LIMIT);
    expect(answer).toMatchObject(accepted ? { ok: true } : { ok: false, code: 'media_type_mismatch' });
  });
});
