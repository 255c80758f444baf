import type { Knex } from 'knex';
import pino from 'pino';

import { rowsOf } from '../../src/db/database';
import { listenToOutbox } from '../../src/relay/outbox-listener';
import { createRelayWaker } from '../../src/relay/relay-waker';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';
import { until } from '../support/until';

let database: TestDatabase;
let app: Knex;
beforeAll(async () => {
  database = await createTestDatabase();
  app = database.connect('clearway_app', 2);
}, 60_000);
afterAll(() => database.drop());

async function listening<T>(work: (wakes: () => number) => Promise<T>): Promise<T> {
  let wakes = 0;
  const listener = listenToOutbox({
    url: database.url,
    wake: () => void wakes++,
    logger: pino({ level: 'silent' }),
  });
  try {
    // It wakes the relay once it listens: what was committed before would not be heard of.
    await until('the listener listens', () => wakes > 0);
    return await work(() => wakes);
  } finally {
    await listener.stop();
  }
}

test('a hint from one process wakes the relay in another', async () => {
  await listening(async (wakes) => {
    const before = wakes();
    createRelayWaker(app)();
    await until('the relay was woken', () => wakes() > before);
  });
});

test('a hundred hints at once are few messages, and the last of them is heard', async () => {
  await listening(async (wakes) => {
    const before = wakes();
    const wake = createRelayWaker(app);
    for (let index = 0; index < 100; index++) wake();
    await until('the relay was woken', () => wakes() >= before + 2);
    expect(wakes() - before).toBeLessThan(10);
  });
});

test('a listener that lost its connection listens again', async () => {
  await listening(async (wakes) => {
    const before = wakes();
    const [listener] = await rowsOf<{ pid: number }>(
      database.owner.raw(
        `select pid from pg_stat_activity
         where application_name = 'clearway_outbox_listener' and datname = current_database()`,
      ),
    );
    await database.owner.raw('select pg_terminate_backend(?)', [listener?.pid ?? 0]);
    await until('the listener is back', () => wakes() > before);
    const back = wakes();
    createRelayWaker(app)();
    await until('the relay was woken', () => wakes() > back);
  });
});

test('a hint that cannot be sent harms nobody', async () => {
  const lost = database.connect('clearway_app', 1);
  await lost.destroy();
  const wake = createRelayWaker(lost);
  expect(() => wake()).not.toThrow();
});
