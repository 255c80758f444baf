import fc from 'fast-check';

import { lossInJson } from '../../src/api/json-text';

/** What stands in the answer, or undefined. */
function loss(text: string): unknown {
  const body = lossInJson(Buffer.from(text))?.body;
  return body && ('errors' in body ? Object.keys(body.errors) : body.error.map(({ code }) => code));
}

const key = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });

describe('JSON text loses', () => {
  test('nothing of what JSON.stringify wrote, but numbers beyond 2^53', () => {
    const exact = fc.oneof(fc.maxSafeInteger(), fc.double({ min: -9e15, max: 9e15, noNaN: true }), fc.string(), key);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, exact, fc.array(tie('tree')), fc.dictionary(key, tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(loss(JSON.stringify(value, undefined, indent))).toBeUndefined();
      }),
    );
  });

  test('a key that stands twice, whatever stands between and however it is written', () => {
    const spelled = (text: string) =>
      `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;
    fc.assert(
      fc.property(key, fc.jsonValue({ maxDepth: 2 }), (name, value) => {
        const between = JSON.stringify(JSON.stringify(value));
        const text = `{"list":[{${JSON.stringify(name)}:${between},${spelled(name)}:1}]}`;
        expect(loss(text)).toEqual([expect.stringMatching(/^list\.0\./)]);
      }),
    );
  });

  test('no key that stands in two objects, or once as key and once as text', () => {
    expect(loss('{"a":{"a":"a"},"b":[{"a":1},{"a":1}],"c":"a"}')).toBeUndefined();
  });

  test.each(['9007199254740991', '-9007199254740991', '0', '-0', '0.1', '1e15', '0e400', '0.0000000001'])(
    'nothing of the number %s',
    (number) => expect(loss(`[${number}]`)).toBeUndefined(),
  );

  test.each(['9007199254740992', '-9007199254740993', '1e400', '-1e400', '1E+20', '1e-400', '12345678901234567'])(
    'the number %s',
    (number) => expect(loss(`{"a":[true, ${number} ]}`)).toEqual(['a.1']),
  );

  test('nothing in a text that looks like JSON', () => {
    expect(loss(JSON.stringify({ a: '{"b":1,"b":1e400}', b: 'ends with \\', c: '\\"1e400' }))).toBeUndefined();
  });

  test('and stops at a depth and a number of values that no request has', () => {
    expect(loss('['.repeat(1e6))).toEqual(['JSON_TOO_COMPLEX']);
    expect(loss(`[${'0,'.repeat(1e6)}`)).toEqual(['JSON_TOO_COMPLEX']);
  });

  test('is answered for any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void lossInJson(Buffer.from(bytes))));
  });
});
