import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

/**
 * One stop for Tab among many, moved by arrow keys (ARIA Authoring Practices, roving tabindex). `move` says who is next for a
 * key: an id, or undefined where the key means nothing here.
 */
export function useRoving(first: string, move: (key: string, from: string) => string | undefined) {
  const [current, setCurrent] = useState(first);
  const box = useRef<HTMLDivElement>(null);
  const stop = (id: string) => {
    setCurrent(id);
    box.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus();
  };
  return {
    box,
    stop,
    propsOf: (id: string, isThere: (id: string) => boolean) => ({
      'data-stop': id,
      tabIndex: id === (isThere(current) ? current : first) ? 0 : -1,
      // Of what lies in each other only the innermost has the focus.
      onFocus: ({ target, currentTarget }: FocusEvent) => target === currentTarget && setCurrent(id),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = move(event.key, id);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        stop(next);
      },
    }),
  };
}
