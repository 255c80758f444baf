import { Fragment } from 'react';

import classes from './difference.module.css';
import type { Piece } from './mark-differences';

/** A text with the characters marked that the other one does not have: underlined, coloured, and read out. */
export function Difference({ pieces }: { readonly pieces: readonly Piece[] }) {
  if (pieces.length === 0) return <span className="muted">none</span>;
  return (
    <span className={classes.text}>
      {pieces.map(({ text, same }, index) => (
        // The pieces of one text never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {same ? (
            text
          ) : (
            <mark className={classes.differs}>
              <span className="hidden-text"> differs: </span>
              {text}
              <span className="hidden-text"> </span>
            </mark>
          )}
        </Fragment>
      ))}
    </span>
  );
}
