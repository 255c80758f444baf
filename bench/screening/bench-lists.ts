/** The OFAC and UN lists as entries of the matcher, and the original-script names that are kept out of the index. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOfac } from '../../src/screening/load-ofac';
import { countryCode } from '../../src/screening/country-code';
import type { BirthRange, IndexEntry, IndexedName } from '../../src/screening/index/index-entry';

export interface BenchLists {
  readonly entries: readonly IndexEntry[];
  readonly originals: readonly { readonly id: string; readonly name: string; readonly schema: IndexEntry['schema'] }[];
}

const QUALITY = { Good: 'strong', Low: 'weak' } as const;

export async function readBenchLists(folder: string): Promise<BenchLists> {
  const ofac = await loadOfac(join(folder, 'us-ofac-2021-07'), { list: 'us_ofac' });
  const entries: IndexEntry[] = ofac.entries.map((entry) => ({
    id: entry.id,
    schema: entry.schema,
    names: entry.names.map(({ text, kind, quality }) => ({ text, quality: kind === 'primary' ? kind : quality })),
    birthDates: entry.birthDates.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }])),
    countries: entry.countries,
    ...(entry.gender && { sex: entry.gender }),
    identifiers: entry.identifiers.map(({ type, value, country }) => ({ type, value, ...(country && { country }) })),
    list: entry.list,
    programmes: entry.programmes,
  }));
  const xml = await readFile(join(folder, 'un-2026-02', 'consolidated.xml'), 'utf8');
  const originals: BenchLists['originals'][number][] = [];
  for (const kind of ['INDIVIDUAL', 'ENTITY'] as const) {
    for (const block of blocks(xml, kind)) {
      const { entry, original } = readUnEntry(block, kind);
      entries.push(entry);
      if (original !== '') originals.push({ id: entry.id, name: original, schema: entry.schema });
    }
  }
  return { entries, originals };
}

function blocks(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner = '']) => inner);
}

function text(xml: string, tag: string): string {
  const found = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? '';
  return found.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"').trim();
}

function readUnEntry(block: string, kind: 'INDIVIDUAL' | 'ENTITY'): { entry: IndexEntry; original: string } {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((tag) => text(block, tag));
  const names: IndexedName[] = [{ text: parts.filter((part) => part !== '').join(' '), quality: 'primary' }];
  for (const alias of blocks(block, `${kind}_ALIAS`)) {
    const quality = QUALITY[text(alias, 'QUALITY') as keyof typeof QUALITY] ?? 'strong';
    if (text(alias, 'ALIAS_NAME') !== '') names.push({ text: text(alias, 'ALIAS_NAME'), quality });
  }
  const birthDates = blocks(block, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((born): BirthRange[] => {
    const date = text(born, 'DATE').slice(0, 10);
    if (date !== '') return [{ from: date, to: date }];
    const from = text(born, 'YEAR') || text(born, 'FROM_YEAR');
    const to = text(born, 'YEAR') || text(born, 'TO_YEAR');
    return from === '' || to === '' ? [] : [{ from: `${from}-01-01`, to: `${to}-12-31` }];
  });
  const nationality = blocks(block, 'NATIONALITY').map((inner) => countryCode(text(inner, 'VALUE')));
  const entry: IndexEntry = {
    id: `un_csl:${text(block, 'DATAID')}`,
    schema: kind === 'INDIVIDUAL' ? 'Person' : 'Organization',
    names,
    birthDates,
    countries: nationality.filter((code) => code !== null),
    identifiers: [],
    list: 'un_csl',
    programmes: [text(block, 'UN_LIST_TYPE')],
  };
  return { entry, original: text(block, 'NAME_ORIGINAL_SCRIPT') };
}
