import { useSyncExternalStore } from 'react';

import { exactDate, relativeDate } from '../app/dates';
import { createSignal, useSignal } from '../app/signal';

/** Everybody's choice for the whole console; the key `t` changes it. */
export const exactDates = createSignal(false);

const TICK_MS = 15_000;
const now = createSignal(Date.now());
setInterval(() => now.set(Date.now()), TICK_MS);

/** The moment that relative dates are said against: moves by itself. */
export function useNow(): number {
  return useSyncExternalStore(now.subscribe, now.get);
}

/** Relative, with the exact date on hover and for screen readers; the other way round when asked for exact dates. */
export function When({ at }: { readonly at: string }) {
  const exactFirst = useSignal(exactDates);
  const current = useNow();
  const [shown, other] = exactFirst
    ? [exactDate(at), relativeDate(at, current)]
    : [relativeDate(at, current), exactDate(at)];
  return (
    <time dateTime={at} title={other}>
      {shown}
      <span className="hidden-text"> ({other})</span>
    </time>
  );
}
