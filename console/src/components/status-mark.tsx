import type { ReactNode } from 'react';

import classes from './status-mark.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

/** A shape of its own for each tone, so that no meaning hangs on colour. */
const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  good: <circle cx="6" cy="6" r="4.5" />,
  warn: <path d="M6 1 11.5 11h-11z" />,
  bad: <path d="M3.7 1h4.6L11 3.7v4.6L8.3 11H3.7L1 8.3V3.7z" />,
  info: <path d="M6 .8 11.2 6 6 11.2.8 6z" />,
  quiet: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** Shape, word and colour. */
export function StatusMark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <svg aria-hidden="true" viewBox="0 0 12 12" width="10" height="10" fill="currentColor">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}
