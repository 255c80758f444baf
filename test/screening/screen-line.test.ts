import fc from 'fast-check';
import { buildIndex } from '../../src/screening/index/build-index';
import { toIndexEntry } from '../../src/screening/index/to-index-entry';
import { answerScreenLine } from '../../src/screening/screen-line';
import { listed } from './listed-entries';

const index = buildIndex([
  toIndexEntry(listed('1', ['TESTPERSON, Ann'], { births: ['10 Dec 1948'], countries: ['EG'] })),
  toIndexEntry(listed('2', ['TESTPERSON HOLDINGS'], { schema: 'Organization' })),
]);
const answer = (line: object | string) =>
  answerScreenLine(index, typeof line === 'string' ? line : JSON.stringify(line), { threshold: 0.3 });

test('a name finds its entry, the score and the id are those of the best', () => {
  const found = answer({ qid: 'q1', name: 'Ann Testperson', schema: 'Person' });
  expect(found).toMatchObject({ qid: 'q1', id: 'us_ofac:1', hits: [['us_ofac:1', found.score]] });
  expect(found.score).toBeGreaterThan(0.7);
});

test('a birth date and a country, by name or code, move the score', () => {
  const scoreOf = (more: object) => answer({ qid: 1, name: 'Ann Testperson', ...more }).score;
  const alone = scoreOf({});
  expect(scoreOf({ dob: '1948-12-10' })).toBeGreaterThan(alone);
  expect(scoreOf({ dob: '1988-02-03', country: 'France' })).toBeLessThan(scoreOf({ dob: '1988-02-03' }));
  expect(scoreOf({ country: ['FR', 'EGY'] })).toBeGreaterThan(alone);
  expect(scoreOf({ dob: '', country: null, schema: '' })).toBe(alone);
});

test('a schema leaves the others out', () => {
  const idsOf = (schema?: string) => answer({ qid: 1, name: 'Testperson Holdings', schema }).hits.map(([id]) => id);
  expect(idsOf('Organization')).toEqual(['us_ofac:2']);
  expect(idsOf('Person')).not.toContain('us_ofac:2');
  expect(idsOf()).toContain('us_ofac:2');
});

test.each([
  ['no JSON', 'the line is no object with a qid', null],
  ['[]', 'the line is no object with a qid', null],
  ['{"name":"Ann"}', 'the line is no object with a qid', null],
  ['{"qid":"q"}', 'name is not a text', 'q'],
  ['{"qid":"q","name":"Ann","schema":"Robot"}', 'schema is none of Person, Organization, Vessel, Aircraft', 'q'],
  ['{"qid":7,"name":"Ann","dob":1948}', 'dob is not a text', 7],
  ['{"qid":7,"name":"Ann","country":[1]}', 'country is not a text', 7],
])('%s has an error that says what is wrong, and no hits', (line, error, qid) => {
  expect(answer(line)).toEqual({ qid, score: 0, id: null, hits: [], error });
});

test('nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      expect(answer(line).score).toBe(0);
    }),
  );
});
