import { sanityOf } from '../../../src/screening/lists/list-sanity';
import { listFile } from '../../../src/screening/lists/list-source';
import { hashOfBytes } from '../../../src/screening/lists/stream-hash';
import { listText } from './list-text';

test('a list that shrinks by more than its share, or to nothing, may not replace the old one', () => {
  expect(sanityOf(1000, 900, 0.1)).toEqual({ ok: true });
  expect(sanityOf(1000, 899, 0.1)).toEqual({ ok: false, reason: 'shrunk' });
  expect(sanityOf(1000, 5000, 0.1)).toEqual({ ok: true });
  expect(sanityOf(null, 1, 0.1)).toEqual({ ok: true });
  expect(sanityOf(null, 0, 0.1)).toEqual({ ok: false, reason: 'empty' });
  expect(sanityOf(1000, Number.NaN, 0.1)).toEqual({ ok: false, reason: 'empty' });
  expect(sanityOf(1000, 1000, Number.NaN)).toEqual({ ok: false, reason: 'shrunk' });
});

test('the hash is that of the bytes, however they are cut', async () => {
  const abc = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await hashOfBytes(listText('abc', 'x', 1).bytes)).toBe(abc);
  expect(await hashOfBytes(listText('abc', 'x', 3).bytes)).toBe(abc);
});

test('a file that is not there is told by the name of its list, not by its path', async () => {
  const read = hashOfBytes(listFile('/nowhere/secret/sdn.csv', 'us_ofac sdn.csv').bytes);
  await expect(read).rejects.toMatchObject({
    code: 'file_missing',
    message: 'us_ofac sdn.csv: the file cannot be read',
  });
});
