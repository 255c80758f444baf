import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

/** Says what would be here, and how it comes here. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className="muted">{children}</div>}
    </div>
  );
}
