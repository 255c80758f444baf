import { existsSync } from 'node:fs';
import type { ListEntry } from '../../src/screening/entry';
import { loadOfac } from '../../src/screening/load-ofac';
import { isLightToken, normaliseName } from '../../src/screening/normalise-name';
import { createScreener, type Screener } from '../../src/screening/screen';
import { REAL_OFAC } from './sample-entries';

const there = existsSync(REAL_OFAC);
const describeReal = there ? describe : describe.skip;

describeReal(`the real list of July 2021${there ? '' : ' (skipped: it is not beside the repository)'}`, () => {
  let entries: readonly ListEntry[] = [];
  let screener: Screener;

  beforeAll(async () => {
    const list = await loadOfac(REAL_OFAC, { list: 'us_ofac', date: '2021-07-07' });
    // Its 8,976 rows and 11,910 aliases, and the weak aliases that the remarks and the comments hold.
    expect(list.counts).toEqual({ entries: 8_976, aliases: 11_910, weakAliases: 2_441 });
    expect(list.notes).toEqual([]);
    entries = list.entries;
    screener = createScreener([list]);
  });

  test('has every birth date read, and a country for nine entries in ten', () => {
    const births = entries.flatMap(({ birthDates }) => birthDates);
    expect(births).toHaveLength(5_125);
    expect(births.filter(({ from }) => from === null)).toEqual([]);
    expect(entries.filter(({ countries }) => countries.length > 0).length).toBeGreaterThan(0.9 * entries.length);
  });

  test('has thousands of numbers of documents and companies, under their types', () => {
    const types = entries.flatMap(({ identifiers }) => identifiers.map(({ type }) => type));
    expect(types.filter((type) => type === 'passport').length).toBeGreaterThan(1_500);
    expect(types.filter((type) => type === 'national_id').length).toBeGreaterThan(1_900);
    expect(types.filter((type) => type === 'registration').length).toBeGreaterThan(1_100);
  });

  test('has a hash and an id of its own for every entry', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(entries.length);
  });

  test('finds every entry by every one of its names, as written and in another order and case', () => {
    const lost: string[] = [];
    for (const entry of entries) {
      for (const { text } of entry.names) {
        const turned = text.toLowerCase().split(',').toReversed().join(' ');
        for (const name of [text, turned]) {
          const { matches } = screener.screen({ names: [name], schema: entry.schema });
          if (!matches.some(({ entryId }) => entryId === entry.id)) lost.push(`${entry.id} ${entry.names.length}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test('a listed person with the listed birth date is a hit', () => {
    const dated = entries.filter(({ schema, birthDates }) => {
      return schema === 'Person' && birthDates[0] !== undefined && birthDates[0].from === birthDates[0].to;
    });
    const missed = dated.filter(({ id, names, birthDates }) => {
      const query = {
        names: [names[0]?.text ?? ''],
        schema: 'Person',
        dateOfBirth: birthDates[0]?.from ?? '',
      } as const;
      return !screener.screen(query).matches.some(({ entryId, outcome }) => entryId === id && outcome === 'hit');
    });
    expect(dated.length).toBeGreaterThan(3_000);
    expect(missed).toEqual([]);
  });

  test('a listed person is found under another birth date, and under further names beside the listed one', () => {
    const dated = entries.filter(({ schema, birthDates, names }) => {
      const tokens = normaliseName(names[0]?.text ?? '', 'Person').filter((token) => !isLightToken(token, 'Person'));
      // With one part that counts (`ABBAS, Abu`) a name agrees whole or not at all.
      return schema === 'Person' && birthDates.length > 0 && names[0]?.text.includes(', ') && new Set(tokens).size > 1;
    });
    const lost: string[] = [];
    for (const { id, names, birthDates } of dated) {
      const [family = '', given = ''] = (names[0]?.text ?? '').split(',');
      const queries = [
        { names: [`${given} ${family}`], dateOfBirth: '2001-02-03', countries: ['NZ'] },
        { names: [`${given} Quimbly Zort Blop ${family}`], dateOfBirth: birthDates[0]?.from ?? '' },
      ];
      for (const query of queries) {
        const { matches } = screener.screen({ ...query, schema: 'Person' });
        if (!matches.some(({ entryId }) => entryId === id)) lost.push(id);
      }
    }
    expect(dated.length).toBeGreaterThan(3_000);
    expect(lost).toEqual([]);
  });

  test.each(['Global Trading Ltd', 'International Trading Company', 'General Holding S.A.', 'Investment Group'])(
    'a company of everyday words is clear: %s',
    (name) => {
      expect(screener.screen({ names: [name], schema: 'Organization' }).outcome).toBe('clear');
    },
  );
});
