import { KEY_MAP, keyOf, SCREEN_NAMES } from '../../console/src/app/key-map';

const press = (key: string, more: Partial<Parameters<typeof keyOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test('a key alone is itself, and after g it is the second of two', () => {
  expect(keyOf(press('r'), undefined)).toBe('r');
  expect(keyOf(press('r'), 'g')).toBe('g r');
  expect(keyOf(press('Enter'), 'g')).toBe('Enter');
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s it is meant for the browser', (modifier) => {
  expect(keyOf(press('r', { [modifier]: true }), undefined)).toBeUndefined();
});

test('no screen listens to a key that is taken everywhere', () => {
  const everywhere = Object.keys(KEY_MAP.everywhere);
  const others = Object.entries(KEY_MAP).filter(([screen]) => screen !== 'everywhere');
  expect(others.flatMap(([, keys]) => Object.keys(keys).filter((key) => everywhere.includes(key)))).toEqual([]);
});

test('every screen that has keys has a name in the list of keys', () => {
  expect(Object.keys(SCREEN_NAMES).sort()).toEqual(Object.keys(KEY_MAP).sort());
});
