import { useId } from 'react';
import type { ReactNode } from 'react';

import classes from './panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** What links can point at. */
  readonly anchor?: string;
  /** A table or a picture that goes from edge to edge. */
  readonly flush?: boolean;
}

/** One thing and its heading, as a region that can be found by its name. */
export function Panel({ title, children, aside, anchor, flush = false }: PanelProps) {
  const heading = useId();
  return (
    <section className={classes.panel} aria-labelledby={heading} id={anchor} tabIndex={anchor ? -1 : undefined}>
      <div className={classes.head}>
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
