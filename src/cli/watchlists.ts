import { join } from 'node:path';

import type { Command } from 'commander';

import { readConfig } from '../config';
import { packageRoot } from '../package-root';
import { loadLists } from '../screening/store/load-lists';
import type { LoadedList } from '../screening/store/loaded-list';
import { type ListSources, OFFICIAL_SOURCES } from '../screening/store/official-sources';
import { parseListSources } from '../screening/store/parse-list-sources';
import { type ListUpdate, UPDATE_LIMITS, updateList } from '../screening/store/update-list';
import { answering, table } from './answer';
import { wholeNumber } from './whole-number';

interface UpdateOptions {
  readonly lists?: string;
  readonly sources?: string;
  readonly maxShrink: number;
}

const DAY_MS = 86_400_000;

/** Works on the files alone and needs no running system: a worker that runs takes the new lists up by itself. */
export function addWatchlists(program: Command): void {
  const watchlists = program.command('watchlists').description('the lists that customers are screened against');

  watchlists
    .command('update')
    .description('fetch lists from their sources; one that does not parse or shrinks is refused, and the old one kept')
    .argument('[list...]', 'which lists (default: all that have a source)')
    .option('--lists <folder>', 'the folder of the lists (default: WATCHLISTS_DIR)')
    .option('--sources <text>', 'over the official addresses: "list=address list=off" (default: WATCHLIST_SOURCES)')
    .option(
      '--max-shrink <percent>',
      'how much of a list may go at once',
      wholeNumber(0, 100),
      UPDATE_LIMITS.maxShrinkShare * 100,
    )
    .addHelpText(
      'after',
      `
Sources:
${describeSources()}

Examples:
  $ clearway watchlists update --lists /srv/watchlists
  $ clearway watchlists update un_csl --max-shrink 40`,
    )
    .action(answering(update));

  watchlists
    .command('status')
    .description('which lists are there, how old they are, and what does not load')
    .option('--lists <folder>', 'the folder of the lists (default: WATCHLISTS_DIR, else the sample list)')
    .addHelpText('after', '\nExample:\n  $ clearway watchlists status --json')
    .action(answering(status));
}

async function update(
  named: readonly string[],
  { lists, sources = readConfig().screening.sources, maxShrink }: UpdateOptions,
) {
  const known = readSources(sources);
  const directory = lists ?? readConfig().watchlistsDir;
  if (directory === undefined) throw new Error('which folder? Set WATCHLISTS_DIR, or give --lists');
  const chosen = named.length === 0 ? known : named.map((list) => sourceOf(list, known));
  const limits = { ...UPDATE_LIMITS, maxShrinkShare: maxShrink / 100 };
  const updates: ListUpdate[] = [];
  for (const source of chosen) updates.push(await updateList({ source, directory, limits, now: () => new Date() }));
  if (updates.some(({ outcome }) => outcome === 'refused' || outcome === 'failed')) process.exitCode = 1;
  const rows = updates.map(({ list, outcome, entries, before, version, why }) => [
    list,
    outcome,
    String(entries ?? before?.entries ?? '-'),
    String(before?.entries ?? '-'),
    shortVersion(version ?? before?.version),
    why ?? '',
  ]);
  return { json: updates, text: table(['LIST', 'OUTCOME', 'ENTRIES', 'BEFORE', 'VERSION', 'WHY'], rows) };
}

async function status({ lists: folder }: { readonly lists?: string }) {
  const directory = folder ?? readConfig().watchlistsDir ?? join(packageRoot, 'data', 'watchlists');
  const { lists, problems } = await loadLists(directory);
  if (problems.length > 0) process.exitCode = 1;
  const today = Date.now();
  const rows = lists.map((list) => ({
    ...list,
    age: Math.max(0, Math.floor((today - Date.parse(list.date)) / DAY_MS)),
  }));
  const text = [
    table(['LIST', 'KIND', 'ENTRIES', 'DATE', 'DAYS', 'VERSION', 'FROM'], rows.map(row)),
    ...lists
      .filter(({ kind }) => kind === 'sample')
      .map(() => 'The SAMPLE list is of invented people and protects nobody.'),
    ...lists.flatMap(({ list, notes }) => notes.map((note) => `${list}: note: ${note}`)),
    ...problems.map(({ list, message }) => `${list === '' ? 'lists' : list}: NOT LOADED: ${message}`),
  ];
  const json = {
    lists: rows.map(({ list, kind, version, date, dateFrom, age, loadedFrom, counts, notes }) => ({
      list,
      kind,
      version,
      date,
      date_from: dateFrom,
      age_days: age,
      loaded_from: loadedFrom,
      counts,
      notes,
    })),
    problems,
  };
  return { json, text: text.join('\n') };
}

function row({
  list,
  kind,
  entries,
  date,
  dateFrom,
  age,
  version,
  loadedFrom,
}: LoadedList & { age: number }): string[] {
  const shown = dateFrom === 'declared' ? date : `${date} (of the file)`;
  return [list, kind, String(entries.length), shown, String(age), shortVersion(version), loadedFrom];
}

function shortVersion(version = '-'): string {
  return version.slice(0, 'sha256:'.length + 12);
}

function sourceOf(list: string, known: readonly ListSources[]): ListSources {
  const source = known.find((one) => one.list === list);
  if (source) return source;
  const official = Object.hasOwn(OFFICIAL_SOURCES, list) ? OFFICIAL_SOURCES[list] : undefined;
  throw new Error(`${list}: no source is configured${official ? `: ${official.terms}` : ''}`);
}

function describeSources(): string {
  return Object.entries(OFFICIAL_SOURCES)
    .map(([list, { publisher, terms, files }]) => `  ${list}${files ? '' : ' (off)'}: ${publisher}\n    ${terms}`)
    .join('\n');
}

/** Not as an option is read: what is wrong with one is told with all of it, and an address may hold a token. */
function readSources(text: string): readonly ListSources[] {
  const { sources, problems } = parseListSources(text);
  if (problems.length > 0) throw new Error(`--sources: ${problems.join('; ')}`);
  return sources;
}
