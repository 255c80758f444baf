import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import { createScreener, type Screener } from '../../src/screening/screen';
import { loadLists } from '../../src/screening/store/load-lists';
import { REAL_OFAC } from './real-place';

const there = existsSync(REAL_OFAC);
const describeReal = there ? describe : describe.skip;

describeReal(`the real lists${there ? '' : ' (skipped: they are not beside the repository)'}`, () => {
  let entries: readonly ListedEntry[] = [];
  let screener: Screener;

  beforeAll(async () => {
    const { lists, problems } = await loadLists(dirname(REAL_OFAC));
    expect(problems).toEqual([]);
    expect(lists.map(({ list }) => list)).toEqual(['un_csl', 'us_csl', 'us_ofac']);
    entries = lists.flatMap((list) => list.entries);
    screener = createScreener(lists);
  }, 60_000);

  test('have thousands of numbers of documents and companies, under their types', () => {
    const types = entries.flatMap(({ identifiers }) => identifiers.map(({ type }) => type));
    expect(types.filter((type) => type === 'passport').length).toBeGreaterThan(1_500);
    expect(types.filter((type) => type === 'national_id').length).toBeGreaterThan(1_900);
    expect(types.filter((type) => type === 'registration').length).toBeGreaterThan(1_100);
  });

  test('have a hash and an id of its own for every entry', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(entries.length);
  });

  // Every tenth, in another order and case: all of them take a minute.
  const some = () => entries.filter((_, at) => at % 10 === 0);

  test('find every entry by every one of its names that is not weak, in another order and case', () => {
    const lost: string[] = [];
    for (const entry of some()) {
      for (const { text, quality } of entry.names) {
        if (quality === 'weak') continue;
        const turned = text.toLowerCase().split(',').toReversed().join(' ');
        // `S.A.` in front of a company's name would be other letters of it.
        const name = entry.schema === 'Person' ? turned : text.toLowerCase();
        const { matches, outcome } = screener.screen({ names: [name], schema: entry.schema });
        if (outcome === 'clear' || !matches.some(({ entryId }) => entryId === entry.id)) lost.push(entry.id);
      }
    }
    expect(lost).toEqual([]);
  }, 60_000);

  test('a listed person with the listed birth date is a hit', () => {
    const dated = some().filter(({ schema, birthDates, names }) => {
      const [born] = birthDates;
      return schema === 'Person' && born !== undefined && born.from === born.to && names[0]?.text.includes(', ');
    });
    const missed = dated.filter(({ id, names, birthDates }) => {
      const query = {
        names: [names[0]?.text ?? ''],
        schema: 'Person',
        dateOfBirth: birthDates[0]?.from ?? '',
      } as const;
      return !screener.screen(query).matches.some(({ entryId, outcome }) => entryId === id && outcome === 'hit');
    });
    expect(dated.length).toBeGreaterThan(250);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('a listed person is found under another birth date that is only claimed', () => {
    const dated = some().filter(({ schema, birthDates }) => schema === 'Person' && birthDates.length > 0);
    const lost = dated.filter(({ id, names }) => {
      const claimed = { dateOfBirth: '2001-02-03', countries: ['NZ'] };
      const query = { names: [names[0]?.text ?? ''], schema: 'Person', ...claimed } as const;
      return !screener.screen(query).matches.some(({ entryId }) => entryId === id);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test.each(['Global Trading Ltd', 'International Trading Company', 'General Holding S.A.', 'Investment Group'])(
    'a company of everyday words is clear: %s',
    (name) => {
      expect(screener.screen({ names: [name], schema: 'Organization' }).outcome).toBe('clear');
    },
  );
});
