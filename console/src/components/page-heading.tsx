import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import classes from './page-heading.module.css';

interface PageHeadingProps {
  /** For the window's title. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly above?: ReactNode;
  readonly aside?: ReactNode;
}

/** The heading of a screen. It takes the focus when the screen opens, so that nobody starts from nowhere. */
export function PageHeading({ title, children, above, aside }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · Clearway`;
  }, [title]);
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {children ?? title}
        </h1>
      </div>
      {aside && <div className="row">{aside}</div>}
    </div>
  );
}
