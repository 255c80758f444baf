import { setTimeout as pause } from 'node:timers/promises';

import type { ClearwayClient, DemoCustomer } from './clearway-client';

const LOOK_EVERY_MS = 150;
/** Pages take seconds each, and on a small machine that is busy many. */
const PATIENCE_MS = 180_000;

export type Say = (name: string, words: string) => void;

/** Follows one customer and says every change, until `arrived`. */
export async function watch(
  client: ClearwayClient,
  customer: { readonly id: string; readonly name: string },
  say: Say,
  arrived: (customer: DemoCustomer) => boolean,
): Promise<DemoCustomer> {
  const until = Date.now() + PATIENCE_MS;
  let last = '';
  for (;;) {
    const now = await client.get<DemoCustomer>(`/v1/customers/${customer.id}`);
    const words = describe(now);
    if (words !== last) say(customer.name, words);
    last = words;
    if (arrived(now)) return now;
    if (Date.now() > until) throw new Error(`${customer.name} did not arrive within three minutes: ${words}`);
    await pause(LOOK_EVERY_MS);
  }
}

function describe({ status, kyc }: DemoCustomer): string {
  const waits = kyc.checks
    .filter(({ outcome }) => outcome === 'unavailable')
    .map(({ kind }) => `${kind} is unavailable`);
  const due = kyc.requirements.currently_due.map((field) => `please send ${field}`);
  const reasons = kyc.state === 'checking' ? [] : (kyc.decision?.reasons ?? []).map(({ code }) => code);
  return [`${status.padEnd(16)} ${kyc.state}`, ...reasons, ...due, ...(kyc.decision ? [] : waits)].join(' · ');
}
