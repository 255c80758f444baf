import { createSecretKey } from 'node:crypto';

import fc from 'fast-check';

import { createBlindIndex } from '../../src/storage/blind-index';
import { normaliseDocumentNumber } from '../../src/storage/document-number';

const KEY = createSecretKey(Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1)));
const index = createBlindIndex({ key: KEY });

const hexOf = (hashes: readonly Buffer[]): readonly string[] => hashes.map((hash) => hash.toString('hex'));
const words = (...names: readonly string[]): readonly string[] => hexOf(index.nameTokens('t1', ...names));

describe('a blind index', () => {
  // Worked out with another implementation of HKDF and HMAC. A stored index outlives releases: these never change.
  test('hashes as it always has', () => {
    const passport = { country: 'NGA', idType: 'passport', number: 'A12345678' };
    expect(hexOf([index.email('t1', 'ada@example.com'), index.phone('t1', '+2348031234567')])).toEqual([
      '1b7d789828c70b4f8f72feceff045f78bcdc632928fd76e0cf55e28b44ce7e58',
      '7d46a3b65c0ad255b716fac33daa208e2a0449cb07157cf2d1598c6117976686',
    ]);
    expect(words('Ada')).toEqual(['9b8274392bc9ce4a32c0c1744b92f09587b9eaba0f2a526a8b946b5480071851']);
    expect(hexOf([index.documentNumber('t1', passport), index.fileHash('t1', Buffer.from('file'))])).toEqual([
      '41eb9d3b0113278b8879757e123fabf7fc10407e5c90bd68b562d179260c3aab',
      'e29fb79431c00a2f43443505a9891e87ac97dd48a7a226e9aa7d1f3e1fe48038',
    ]);
    const nin = { country: 'NGA', idType: 'nin', number: '12345678901' };
    expect(hexOf([index.documentNumber('t1', nin)])).toEqual([
      '220dd5e620e7b5fbb0b7c564147820f205e6fa9da36bcfe95c22cf200fd39615',
    ]);
    expect(index.inputHash('t1', { a: 1 })).toBe('82184e24eda637ffccd810c10e2748b47963fd94f953e61b5e468506c87028d6');
  });

  test('gives another hash under another tenant, another key and another method', () => {
    const other = createBlindIndex({ key: createSecretKey(Buffer.alloc(32, 7)) });
    const text = '+2348031234567';
    const hashes = [
      index.phone('t1', text),
      index.phone('t2', text),
      other.phone('t1', text),
      index.email('t1', `${text}@example.com`),
      index.fileHash('t1', Buffer.from(text)),
      ...index.nameTokens('t1', text),
      index.documentNumber('t1', { country: 'NGA', idType: 'nin', number: text }),
      Buffer.from(index.inputHash('t1', text), 'hex'),
    ];
    expect(new Set(hexOf(hashes)).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toHaveLength(32);
  });

  test('needs a 256-bit key and a tenant', () => {
    expect(() => createBlindIndex({ key: createSecretKey(Buffer.alloc(16, 1)) })).toThrow(TypeError);
    expect(() => index.phone('', '+2348031234567')).toThrow(TypeError);
  });
});

describe('an email', () => {
  test('is found in any case, between blanks, and under both spellings of its domain', () => {
    const hash = index.email('t1', 'ada@bücher.example');
    for (const same of [' Ada@BÜCHER.example\n', 'ada@xn--bcher-kva.example', 'ａｄａ@bücher.example']) {
      expect(index.email('t1', same).equals(hash)).toBe(true);
    }
  });

  test('is not found under another', () => {
    const hash = index.email('t1', 'ada@example.com');
    for (const other of [
      'ad@example.com',
      'ada@example.org',
      'ada+1@example.com',
      'ada@example.com/x',
      'ada@%65xample.com',
    ]) {
      expect(index.email('t1', other).equals(hash)).toBe(false);
    }
  });

  test.each(['', ' ', 'ada', '@example.com', 'ada@'])('%j is refused, and not quoted', (text) => {
    expect(() => index.email('t1', text)).toThrow(/^the email to index has no local part or no domain$/);
  });
});

test.each(['', '08031234567', '2348031234567', '+0348031234567', '+234 803 123 4567', '+2348031234567\n'])(
  'a phone number %j that is not E.164 is refused: it would never be found again',
  (text) => {
    expect(() => index.phone('t1', text)).toThrow(/^the phone number to index is not in E\.164 form$/);
  },
);

describe('the words of a name', () => {
  test('are found without regard to case, accents, punctuation, order and repetition', () => {
    expect(words('José  María', "O'Neill-Peña")).toEqual(words('PEÑA o’neill', 'jose', 'MARIA', 'Maria'));
    expect(words('Jose\u0301')).toEqual(words('José'));
    expect(words('Straße')).toEqual(words('STRASSE'));
    expect(words('STRAẞE')).toEqual(words('strasse'));
    expect(words('𝐀𝐝𝐚')).toEqual(words('ada'));
    expect(words('ΟΔΥΣΣΕΥΣ')).toEqual(words('Οδυσσεύς'));
    expect(words('Ｊｏｓｅ')).toEqual(words('jose'));
  });

  test('are the same in upper and lower case, composed and decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        // The one exception in Unicode: the iota subscript of ancient Greek is a mark, and a letter in upper case.
        fc.pre(!name.normalize('NFD').includes('\u0345'));
        const hashes = words(name);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(words(name.normalize(form))).toEqual(hashes);
        expect(words(name.toUpperCase())).toEqual(hashes);
        expect(words(name.toLowerCase())).toEqual(hashes);
      }),
    );
  });

  test('are one hash for each different word', () => {
    expect(words('Ada Ada', 'ada')).toHaveLength(1);
    expect(words('Ada Maria', 'Example')).toHaveLength(3);
    expect(words('', ' ', '--', "'")).toEqual([]);
    expect(words('示例')).toHaveLength(1);
  });

  test('are found one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (names) => {
        const all = words(...names);
        for (const name of names) for (const word of words(name)) expect(all).toContain(word);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('are in an order that says nothing about theirs', () => {
    expect(words('Ada', 'Example', 'Maria')).toEqual(words('Maria', 'Example', 'Ada'));
  });
});

describe('a document number', () => {
  const passport = { country: 'NGA', idType: 'passport', number: 'A12345678' };

  test('is found without regard to case, blanks and punctuation', () => {
    const hash = index.documentNumber('t1', passport);
    for (const number of ['a12345678', ' A 1234-5678 ', 'A1234.5678', 'Ａ12345678']) {
      expect(index.documentNumber('t1', { ...passport, number }).equals(hash)).toBe(true);
    }
  });

  test('is another one in another country or on another document', () => {
    const hashes = [
      passport,
      { ...passport, country: 'GHA' },
      { ...passport, idType: 'national_id' },
      { ...passport, number: 'A12345679' },
    ].map((document) => index.documentNumber('t1', document).toString('hex'));
    expect(new Set(hashes).size).toBe(4);
  });

  test('is the same in the digits of every script', () => {
    const zeros = [
      0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1810, 0xff10, 0x104a0, 0x1d7ce, 0x1d7f6, 0x1e950,
    ];
    const typed = { country: 'EGY', idType: 'national_id', number: '29001012345678' };
    const hash = index.documentNumber('t1', typed);
    for (const zero of zeros) {
      const number = typed.number.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(index.documentNumber('t1', { ...typed, number }).equals(hash)).toBe(true);
    }
  });

  test('keeps every decimal digit that Unicode has apart from the other nine of its script', () => {
    const digits = Array.from({ length: 0x1_ff_ff }, (_, code) => code).filter((code) =>
      /\p{Nd}/u.test(String.fromCodePoint(code)),
    );
    expect(digits.length % 10).toBe(0);
    for (const [at, code] of digits.entries()) {
      expect(normaliseDocumentNumber({ ...passport, number: `A${String.fromCodePoint(code)}` })).toBe(
        `NGA/passport/A${at % 10}`,
      );
    }
  });

  test('is the same with the code of its country before it, and in letters that look like its own', () => {
    const same = (country: string, idType: string, ...numbers: readonly string[]) =>
      new Set(numbers.map((number) => index.documentNumber('t1', { country, idType, number }).toString('hex'))).size;
    expect(same('BRA', 'tin', '111.444.777-35', 'BR11144477735', 'br 111 444 777 35', 'BR١١١٤٤٤٧٧٧٣٥')).toBe(1);
    expect(same('GRC', 'tin', '094019245', 'EL094019245', 'GR094019245')).toBe(1);
    expect(same('XKX', 'tin', '123456789', 'XK123456789')).toBe(1);
    expect(same('GRC', 'national_id', 'ΑΒ123456', 'AB123456')).toBe(1);
    expect(same('BRA', 'tin', '11144477735', 'AR11144477735', 'BRA11144477735')).toBe(3);
  });

  test('is one number under every type that a personal number is sent as, and another on a document with its own series', () => {
    const of = (idType: string) =>
      index.documentNumber('t1', { ...passport, idType, number: '12345678901' }).toString('hex');
    const personal = ['national_id', 'nin', 'resident_id', 'bvn', 'tin', 'cf', 'ssn', 'nif'].map(of);
    const own = ['passport', 'drivers_license', 'voters_card'].map(of);
    expect(new Set(personal).size).toBe(1);
    expect(new Set([...personal, ...own]).size).toBe(4);
  });

  test('is refused when nothing is left of it: strangers without a number are no duplicates', () => {
    for (const number of ['', ' ', '---']) {
      expect(() => index.documentNumber('t1', { ...passport, number })).toThrow(
        'the document number to index is empty',
      );
    }
  });

  test.each(['NG', 'nga', 'Nigeria', ''])(
    'is refused with the country %j: a second code system hides duplicates',
    (country) => {
      expect(() => index.documentNumber('t1', { ...passport, country })).toThrow('alpha-3');
    },
  );

  test.each(['PASSPORT', '', 'a/b'])('is refused with the type %j', (idType) => {
    expect(() => index.documentNumber('t1', { ...passport, idType })).toThrow('id_type');
  });
});

test('an empty file is refused: empty files are no duplicates of each other', () => {
  expect(() => index.fileHash('t1', Buffer.alloc(0))).toThrow(TypeError);
});

test('the input hash does not depend on the order of keys, and on nothing but the input', () => {
  expect(index.inputHash('t1', { a: 1, b: [2] })).toBe(index.inputHash('t1', { b: [2], a: 1 }));
  expect(index.inputHash('t1', { a: 1, b: [2] })).not.toBe(index.inputHash('t1', { a: 1, b: [3] }));
  expect(index.inputHash('t1', {})).toMatch(/^[0-9a-f]{64}$/);
});

describe('matching keys', () => {
  const keys = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff];

  test('are one signed number of 32 bits for each, the same every time, and in the same order', () => {
    const hashed = index.matchingKeys('t1', keys);
    expect(hashed).toHaveLength(keys.length);
    expect(new Set(hashed).size).toBe(keys.length);
    for (const each of hashed) expect(each | 0).toBe(each);
    expect(index.matchingKeys('t1', keys.toReversed())).toEqual(hashed.toReversed());
    expect(index.matchingKeys('t1', [])).toEqual([]);
  });

  test('of two tenants have nothing in common', () => {
    const theirs = new Set(index.matchingKeys('t2', keys));
    expect(index.matchingKeys('t1', keys).filter((key) => theirs.has(key))).toEqual([]);
    expect(() => index.matchingKeys('', keys)).toThrow(TypeError);
  });
});
