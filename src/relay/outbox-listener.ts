import type { Logger } from 'pino';

import { listenTo } from '../db/channel-listener';
import type { Listener } from '../db/channel-listener';
import { OUTBOX_CHANNEL } from '../db/outbox';
import { failureCode } from './failure-code';

/** Listens for the hint that the outbox has something. A lost connection costs latency only: the relay polls anyway. */
export function listenToOutbox({ url, wake, logger }: { url: string; wake: () => void; logger: Logger }): Listener {
  return listenTo({
    url,
    channel: OUTBOX_CHANNEL,
    applicationName: 'clearway_outbox_listener',
    heard: wake,
    connected: wake,
    trouble: (error) => logger.warn({ code: failureCode(error) }, 'outbox listener lost its connection'),
  });
}
