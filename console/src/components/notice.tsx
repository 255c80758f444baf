import type { ReactNode } from 'react';

import classes from './notice.module.css';
import { StatusMark } from './status-mark';
import type { Tone } from './status-mark';

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out at once when it appears; otherwise when the reader comes to it. */
  readonly urgent?: boolean;
}

/** A sentence about what happened, where it happened. */
export function Notice({ tone, title, children, urgent = false }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <StatusMark tone={tone}>
        <span className={classes.title}>{title}</span>
      </StatusMark>
      {children && <div className={classes.text}>{children}</div>}
    </div>
  );
}
