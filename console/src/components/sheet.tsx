import type { ReactNode, Ref } from 'react';

import classes from './sheet.module.css';

/** What a list lies on. */
export function Sheet({ children, ref }: { readonly children: ReactNode; readonly ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={classes.sheet}>
      {children}
    </div>
  );
}
