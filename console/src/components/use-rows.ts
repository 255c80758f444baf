import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { useKeys } from '../app/use-keys';

export interface Rows<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  /** The row that has the focus, or the first: its `data-row`. */
  readonly current: () => string | undefined;
}

/**
 * `j` and `k` move the focus over the links marked with `data-row` inside `ref`, `Enter` opens. A row with the
 * focus keeps it when it moves; when it goes away, the one that took its place gets it.
 */
export function useRows<E extends HTMLElement>(): Rows<E> {
  const ref = useRef<E>(null);
  const last = useRef<{ readonly index: number; readonly row: string | undefined } | undefined>(undefined);
  const links = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focusedIndex = () => links().findIndex((link) => link === document.activeElement);
  const move = (by: number) => {
    const all = links();
    const from = focusedIndex();
    const to = from === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + by));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
  };
  useKeys('list', {
    j: () => move(1),
    k: () => move(-1),
    Enter: () => (links()[Math.max(0, focusedIndex())] ?? undefined)?.click(),
    '/': () => document.querySelector<HTMLElement>('[data-filters] :is(input, select)')?.focus(),
  });
  useEffect(() => {
    const noteFocus = () => {
      const index = focusedIndex();
      if (index !== -1) last.current = { index, row: links()[index]?.dataset['row'] };
      else if (document.activeElement !== document.body) last.current = undefined;
    };
    document.addEventListener('focusin', noteFocus);
    return () => document.removeEventListener('focusin', noteFocus);
  }, []);
  useEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { index, row } = last.current;
    const all = links();
    const same = all.find((link) => link.dataset['row'] === row);
    (same ?? all[Math.min(index, all.length - 1)] ?? document.querySelector<HTMLElement>('h1'))?.focus();
  });
  return { ref, current: () => links()[Math.max(0, focusedIndex())]?.dataset['row'] };
}
