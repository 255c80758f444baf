import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadLists } from '../../../src/screening/store/load-lists';

const REAL = process.env['CLEARWAY_WATCHLISTS'] ?? join(__dirname, '../../../../shared/data/watchlists');
const there = existsSync(REAL);

(there ? test : test.skip)(
  `the real lists load, whatever their folders are called${there ? '' : ' (skipped: they are not on this machine)'}`,
  async () => {
    const { lists, problems } = await loadLists(REAL);
    expect(problems).toEqual([]);
    expect(lists.map(({ list, kind, counts, notes }) => [list, kind, counts, notes])).toEqual([
      ['un_csl', 'sanctions', { entries: 1_003, aliases: 2_571, weakAliases: 619 }, []],
      // Of 115, the 33 of OFAC's SDN list are left out.
      ['us_csl', 'watch', { entries: 82, aliases: 121, weakAliases: 0 }, []],
      // 8,976 of the SDN list and 442 of the other; four are in both.
      ['us_ofac', 'sanctions', { entries: 9_414, aliases: 12_969, weakAliases: 2_513 }, []],
    ]);
    expect(lists[0]).toMatchObject({ date: '2026-02-27', dateFrom: 'declared' });
    for (const { entries } of lists) expect(new Set(entries.map(({ hash }) => hash)).size).toBe(entries.length);
  },
);
