import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { type Command, InvalidArgumentError } from 'commander';
import { parse } from 'csv-parse';

import { buildIndex } from '../screening/index/build-index';
import { toIndexEntry } from '../screening/index/to-index-entry';
import { csvLine, type PairRow, scorePairRow } from '../screening/score-pair-rows';
import { answerScreenLine } from '../screening/screen-line';
import { loadLists } from '../screening/store/load-lists';
import { answering } from './answer';
import { answerLines, assertReadable, millisecondsSince } from './answer-lines';
import { wholeNumber } from './whole-number';

interface Options {
  readonly lists?: string;
  readonly input?: string;
  readonly pairs?: string;
  readonly output: string;
  readonly threshold: number;
  readonly limit: number;
}

/** Needs no running system: the engine is a library. */
export function addScreen(program: Command): void {
  program
    .command('screen')
    .description('search watchlists for the names of a file, or compare names two by two')
    .option('--lists <folder>', 'folders of lists in any format that Clearway reads')
    .option('--input <file>', 'lines {qid, name, schema?, dob?, country?}; schema is Person or Organization')
    .option('--pairs <file>', 'CSV with the columns schema, name1, name2; needs no lists')
    .requiredOption(
      '--output <file>',
      'lines {qid, score, id, hits: [[id, score], ...], ms}; of pairs, the CSV with a score',
    )
    .option('--threshold <score>', 'hits below it are left out', share, 0.5)
    .option('--limit <count>', 'the most hits for each name', wholeNumber(1, 10_000), 20)
    .addHelpText(
      'after',
      `
Examples:
  $ echo '{"qid":"1","name":"Max Musterschurke","schema":"Person","dob":"1961-04-01"}' > queries.jsonl
  $ clearway screen --lists data/watchlists --input queries.jsonl --output out.jsonl
  $ clearway screen --pairs pairs.csv --output scored.csv`,
    )
    .action(answering(screen));
}

async function screen(options: Options) {
  const { lists, input, pairs, output } = options;
  if ((input === undefined) === (pairs === undefined)) throw new Error('give either --input with --lists, or --pairs');
  const source = input ?? pairs ?? '';
  await assertReadable(source, output);
  if (pairs !== undefined) return scorePairs(pairs, output);
  if (lists === undefined) throw new Error('--lists is missing: which lists are to be searched?');
  return screenLines(lists, source, options);
}

async function screenLines(folder: string, input: string, { output, threshold, limit }: Options) {
  const loading = performance.now();
  const { lists, problems } = await loadLists(folder);
  for (const { list, message } of problems) process.stderr.write(`${list === '' ? 'lists' : list}: ${message}\n`);
  // An answer from a part of the lists would be taken for one from all of them.
  if (problems.length > 0) throw new Error('a list did not load');
  if (lists.length === 0) throw new Error('there is no list in the folder');
  const index = buildIndex(lists.flatMap(({ entries }) => entries.map(toIndexEntry)));
  const seconds = (performance.now() - loading) / 1000;
  process.stderr.write(`${index.entries.length} entries of ${lists.length} lists loaded in ${seconds.toFixed(1)} s\n`);
  const counts = { entries: index.entries.length, queries: 0, found: 0, malformed: 0 };
  await answerLines({ input, output }, async function* (lines) {
    for await (const line of lines) {
      const started = performance.now();
      const answer = answerScreenLine(index, line, { threshold, limit });
      const ms = millisecondsSince(started);
      counts.queries += 1;
      if (answer.id !== null) counts.found += 1;
      if (answer.error !== undefined) counts.malformed += 1;
      yield { ...answer, ms };
    }
  });
  const { queries, found, malformed } = counts;
  const wrong = malformed > 0 ? `, ${malformed} malformed` : '';
  return { json: counts, text: `${queries} names: ${found} with an entry at ${threshold} or more${wrong}` };
}

async function scorePairs(pairs: string, output: string) {
  let rows = 0;
  await pipeline(
    createReadStream(pairs),
    parse({ bom: true, columns: true, skip_empty_lines: true, relax_column_count: false }),
    async function* (read: AsyncIterable<PairRow>) {
      for await (const row of read) {
        if (rows === 0) yield csvLine([...Object.keys(row), 'score']);
        rows += 1;
        yield csvLine([...Object.values(row), scorePairRow(row)]);
      }
    },
    createWriteStream(output),
  );
  return { json: { pairs: rows }, text: `${rows} pairs compared` };
}

function share(given: string): number {
  const number = Number(given);
  if (given.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('a number from 0 to 1.');
  return number;
}
