/** Invented people and companies for the tests of the matcher. */
import type { IndexEntry } from '../../../src/screening/index/index-entry';

type Some = Partial<IndexEntry> & { readonly id: string };

/** An entry with one primary name; everything else empty unless given. */
export function entryOf(name: string, rest: Some): IndexEntry {
  return {
    schema: 'Person',
    names: [{ text: name, quality: 'primary' }],
    birthDates: [],
    countries: [],
    identifiers: [],
    list: 'sample',
    programmes: [],
    ...rest,
  };
}

const day = (date: string) => [{ from: date, to: date }];

export const ENTRIES: readonly IndexEntry[] = [
  entryOf('TESTOV, Sergei Borisovich', { id: 's:1', birthDates: day('1961-04-09'), countries: ['RU'], sex: 'male' }),
  entryOf('Abd al-Rahman bin Khalaf al-Mithali', { id: 's:2', birthDates: day('1970-02-11'), countries: ['IQ'] }),
  entryOf('Muhammad Ali', { id: 's:3', countries: ['SY'] }),
  entryOf('Zarnikov Mustafa Qadir', {
    id: 's:4',
    names: [
      { text: 'Zarnikov Mustafa Qadir', quality: 'primary' },
      { text: 'Zarathul Weaknam', quality: 'weak' },
      { text: 'Zarathul Strongnam', quality: 'strong' },
    ],
  }),
  entryOf('Quillora Vantrell Shipping Limited', { id: 's:5', schema: 'Organization', countries: ['PA'] }),
  entryOf('Global Trading Company Ltd', { id: 's:6', schema: 'Organization' }),
  entryOf('Obshchestvo s ogranichennoi otvetstvennostyu Brenzakol', { id: 's:7', schema: 'Organization' }),
  entryOf('QUIET HORIZON', { id: 's:8', schema: 'Vessel', identifiers: [{ type: 'vessel', value: 'IMO 9876543' }] }),
  entryOf('Exampler, Ondrej', {
    id: 's:9',
    identifiers: [{ type: 'passport', value: 'XY-1234567', country: 'CZ' }],
    sex: 'male',
  }),
  entryOf('Husayn Dhakir', { id: 's:10' }),
  entryOf('Μυρτώ Παραδειγματίδου', { id: 's:11' }),
  entryOf('Li Weiming', { id: 's:12' }),
  entryOf('Kim Jeongho', { id: 's:13' }),
  entryOf('Mithalullah', { id: 's:14' }),
];
