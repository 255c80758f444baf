/**
 * Queries made of the lists by changing names, and queries that should find nobody: what the matcher is measured with.
 * Tuned with one seed and measured with another; the two draw from different halves of the lists.
 */
import type { IndexEntry } from '../../src/screening/index/index-entry';
import type { BenchLists } from './bench-lists';
import type { BenchQuery } from './bench-query';
import { COMPANY_CHANGES, type NameChange, PERSON_CHANGES } from './name-changes';
import { companyNegatives, personNegatives } from './negative-names';
import { createChoices, type SeededChoices } from './seeded-choices';

export const TUNING_SEED = 20_261_126;
export const MEASURING_SEED = 71_503_339;

const PERSONS_EACH = 150;
const COMPANIES_EACH = 100;
const MOST_ORIGINALS = 327;

/** The same set for the same seed and lists. */
export function perturbationSet(lists: BenchLists, seed: number): readonly BenchQuery[] {
  const choices = createChoices(seed);
  const half = lists.entries.filter((_, at) => at % 2 === seed % 2);
  const persons = half.filter(({ schema }) => schema === 'Person');
  const companies = half.filter(({ schema }) => schema === 'Organization');
  const queries: BenchQuery[] = [
    ...changed(persons, PERSON_CHANGES, PERSONS_EACH, choices),
    ...changed(companies, COMPANY_CHANGES, COMPANIES_EACH, choices),
  ];
  const mine = new Map(half.map((entry) => [entry.id, entry]));
  for (const { id, name, schema } of lists.originals.slice(0, 2 * MOST_ORIGINALS)) {
    const entry = mine.get(id);
    if (entry === undefined) continue;
    const first = name.split(/[;؛]/)[0]!.trim();
    const category = /\p{Script=Cyrillic}/u.test(first) ? 'original_cyrillic' : 'original_arabic';
    if (/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(first)) {
      queries.push({ category, name: first, schema, expected: id, ...born(entry) });
    }
  }
  queries.push(...personNegatives(595, choices), ...companyNegatives(300, choices));
  return queries;
}

/** Exact names, birth dates 15 to 30 years off and another country: measured apart, by the default threshold. */
export function namesakes(lists: BenchLists, seed: number): readonly BenchQuery[] {
  const choices = createChoices(seed + 1);
  const dated = lists.entries.filter((entry) => entry.birthDates.length === 1 && entry.countries.length > 0);
  return Array.from({ length: 150 }, () => {
    const entry = choices.pick(dated);
    const year = Number(entry.birthDates[0]!.from.slice(0, 4)) + 15 + choices.below(16);
    const country = choices.pick(['NZ', 'FI', 'UY', 'IS'].filter((code) => !entry.countries.includes(code)));
    return {
      category: 'namesake',
      name: entry.names[0]!.text,
      schema: entry.schema,
      expected: null,
      birthDate: `${year}-03-21`,
      countries: [country],
    };
  });
}

function born({ birthDates: [range] }: IndexEntry): { birthDate?: string } {
  if (range === undefined) return {};
  return { birthDate: range.from === range.to ? range.from : range.from.slice(0, 4) };
}

function changed(
  entries: readonly IndexEntry[],
  changes: Readonly<Record<string, NameChange>>,
  each: number,
  choices: SeededChoices,
): BenchQuery[] {
  return Object.entries(changes).flatMap(([category, change]) => {
    const queries: BenchQuery[] = [];
    for (let tries = 0; queries.length < each && tries < each * 60; tries++) {
      const entry = choices.pick(entries);
      const listed = choices.pick(entry.names.filter(({ quality }) => quality !== 'weak'));
      if (listed === undefined || listed.text.length < 8 || !/\s/.test(listed.text)) continue;
      const name = change(listed.text, choices);
      if (name === null || name === '') continue;
      queries.push({ category, name, schema: entry.schema, expected: entry.id, ...born(entry) });
    }
    return queries;
  });
}
