import type { Progress } from '../../src/dev/progress';
import { startClearway } from '../clearway-system';
import { interleave } from '../interleave';
import { createApiClient } from '../post-customer';
import { atMost } from '../report';
import type { Measurement } from '../report';
import { sampleCustomer } from '../sample-customer';
import type { Stand } from '../stand';
import { median, percentile } from '../statistics';
import { copyCases } from './copy-cases';
import { createReader } from './measure-gets';

export interface ConsoleOptions {
  readonly cases: number;
  readonly rounds: number;
  /** How many requests of each kind a round has. */
  readonly items: number;
}

/** Cases that the product made itself, and that can be read in full. */
const ORIGINALS = 40;
const TARGET_MS = 500;

/**
 * The pages of the console at so many open cases, through the real API process: the queue with the filters that people use,
 * the counts, and whole cases, one request after the other, against a probe of the same process that reads nothing.
 */
export async function benchConsole(stand: Stand, options: ConsoleOptions, progress: Progress): Promise<Measurement> {
  const { cases, rounds, items } = options;
  const { apiUrl } = await startClearway(stand, { worker: true });
  const reader = createReader({ url: apiUrl, key: stand.reviewerKey });
  const originals = await progress.step(`Bringing ${ORIGINALS} customers to a reviewer`, () =>
    makeOriginals(stand, apiUrl, reader),
  );
  await progress.step(`Copying them until there are ${cases} open cases`, () => copyCases(stand.databaseUrl, cases));

  const deep = await cursorAt(reader, Math.floor(cases / 100 / 2));
  const pages: Readonly<Record<string, (turn: number) => string>> = {
    floor: () => '/livez',
    'queue: open': () => '/v1/reviews?state=open&size=50',
    'queue: mine': () => '/v1/reviews?state=open&claimed_by=key:bench3&size=50',
    'queue: nobody’s, high risk': () => '/v1/reviews?state=open&claimed_by=none&risk_tier=high&size=50',
    'queue: overdue of one country': () => '/v1/reviews?state=open&overdue=true&country=KEN&size=50',
    'queue: nothing found': () => '/v1/reviews?state=open&awaiting=second&kind=business&size=50',
    'queue: half way down': () => `/v1/reviews?state=open&size=50&cursor=${deep}`,
    counts: () => '/v1/reviews/counts',
    case: (turn) => `/v1/reviews/${originals[turn % originals.length] ?? ''}`,
  };
  const contestants = Object.fromEntries(
    Object.entries(pages).map(([name, path]) => [name, () => burst(reader, path, items)]),
  );
  await progress.step('Warming up', () => interleave({ contestants, rounds: 1 }));
  const results = await progress.step('Reading', () => interleave({ contestants, rounds }));
  reader.close();

  const measured = Object.fromEntries(
    Object.entries(results).map(([name, ofRounds]) => {
      const all = ofRounds.flat();
      const floor = median((results['floor'] ?? []).flat());
      return [
        name,
        { p50: percentile(all, 0.5), p95: percentile(all, 0.95), timesTheFloor: median(all) / floor },
      ] as const;
    }),
  );
  return {
    targets: Object.entries(measured)
      .filter(([name]) => name !== 'floor')
      .map(([name, { p95 }]) => atMost(`${name}, p95 at ${cases} open cases`, p95, TARGET_MS, 'ms')),
    notes: Object.entries(measured).map(
      ([name, { p50, p95, timesTheFloor }]) =>
        `${name.padEnd(30)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${timesTheFloor.toFixed(1)}x the probe`,
    ),
    measured: { options, pages: measured },
  };
}

type Reader = ReturnType<typeof createReader>;

async function burst(reader: Reader, path: (turn: number) => string, items: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < items; turn++) times.push((await reader.read(path(turn))).ms);
  return times;
}

interface Page {
  readonly data: { readonly items: readonly { readonly id: string }[]; readonly next_cursor: string | null };
}

/** Customers who bear the name of an invented listed person, from intake to an open review. Answers the reviews. */
async function makeOriginals(stand: Stand, apiUrl: string, reader: Reader): Promise<string[]> {
  const client = createApiClient({ apiUrl, apiKey: stand.apiKey });
  for (let seed = 0; seed < ORIGINALS; seed++) {
    await client.createCustomer({ ...sampleCustomer(seed), first_name: 'Max', last_name: 'Musterschurke' });
  }
  client.close();
  for (const deadline = performance.now() + 120_000; performance.now() < deadline;) {
    const { body } = await reader.read('/v1/reviews?state=open&size=100');
    const { items } = (JSON.parse(body) as Page).data;
    if (items.length >= ORIGINALS) return items.map(({ id }) => id);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The customers did not come to a reviewer within two minutes');
}

async function cursorAt(reader: Reader, pages: number): Promise<string> {
  let cursor = '';
  for (let page = 0; page < pages; page++) {
    const { body } = await reader.read(`/v1/reviews?state=open&size=100${cursor && `&cursor=${cursor}`}`);
    cursor = (JSON.parse(body) as Page).data.next_cursor ?? '';
  }
  return cursor;
}
