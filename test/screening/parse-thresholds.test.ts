import fc from 'fast-check';
import { parseThresholds } from '../../src/screening/parse-thresholds';
import { considerFrom, DEFAULT_THRESHOLDS } from '../../src/screening/thresholds';

test('what is not said stays as it is by default', () => {
  const { thresholds, problems } = parseThresholds('');
  expect(problems).toEqual([]);
  expect(thresholds).toMatchObject(DEFAULT_THRESHOLDS);
});

test('all lists, a kind of list and one list have thresholds of their own, the nearest counts', () => {
  const { thresholds, problems } = parseThresholds(' consider=0.6, hit = 0.9,pep=0.85, us_ofac=0.5 ');
  expect(problems).toEqual([]);
  expect(thresholds.hit).toBe(0.9);
  expect(considerFrom(thresholds, 'un_csl', 'sanctions')).toBe(0.6);
  expect(considerFrom(thresholds, 'us_ofac', 'sanctions')).toBe(0.5);
  expect(considerFrom(thresholds, 'opensanctions_peps', 'pep')).toBe(0.85);
});

test.each(['consider', 'consider=', 'consider=2', 'consider=-1', 'pep=.8', 'pep 0.8', '=0.5', 'consider=0.7;hit=1'])(
  '%j is not understood and named',
  (text) => {
    expect(parseThresholds(`us_ofac=0.5, ${text}`).problems).toEqual([text]);
  },
);

test('nothing throws, and a threshold lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { consider, hit } = parseThresholds(text).thresholds;
      for (const from of [consider, hit]) expect(from >= 0 && from <= 1).toBe(true);
    }),
  );
});
