import { useEffect, useRef } from 'react';

import { createSignal } from './signal';
import { keyOf } from './key-map';
import type { KEY_MAP, Keys } from './key-map';

const STORED = 'clearway.single-keys';
const SEQUENCE_MS = 1_000;

/** Keys of one letter can be turned off (WCAG 2.1.4): who speaks to the machine would press them by talking. */
export const singleKeys = createSignal(localStorage.getItem(STORED) !== 'off');

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
  singleKeys.set(on);
}

interface Press {
  readonly key: string;
  readonly at: number;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** The key that is down now, and the one before it: `g r` is two. Hears every key before any screen does. */
let now: Press | undefined;
let before: Press | undefined;
document.addEventListener('keydown', ({ key, timeStamp }) => {
  if (!MODIFIERS.has(key)) [before, now] = [now, { key, at: timeStamp }];
});

type Handlers<Screen extends keyof typeof KEY_MAP> = {
  readonly [key in Keys<Screen> & string]?: () => void;
} & { readonly [digit in `${number}`]?: () => void };

/**
 * Listens to the keys of a screen while the component is there. They never fire while somebody types, in a dialog, or
 * with Ctrl, Alt or Meta; `Enter` not on what Enter presses itself.
 */
export function useKeys<Screen extends keyof typeof KEY_MAP>(_screen: Screen, handlers: Handlers<Screen>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !singleKeys.get() || isTaken(event)) return;
      const last = before && event.timeStamp - before.at < SEQUENCE_MS ? before.key : undefined;
      const key = keyOf(event, last);
      const handler = key === undefined ? undefined : (latest.current as Record<string, (() => void) | undefined>)[key];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary') !== null;
}
