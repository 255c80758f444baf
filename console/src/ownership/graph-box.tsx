import type { ReactNode } from 'react';

import { BOX } from './geometry';
import type { Point } from './geometry';
import classes from './ownership-graph.module.css';

interface GraphBoxProps {
  readonly place: Point;
  readonly stop: object;
  readonly kind: string;
  readonly tone?: string;
  readonly isPicked?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A box that can be pressed. Its colour never says more than the words in it. */
export function GraphBox({ place, stop, kind, tone, isPicked, onPress, children }: GraphBoxProps) {
  return (
    <button
      type="button"
      {...stop}
      className={classes.box}
      style={{ left: place.x, top: place.y, width: BOX.width, height: BOX.height }}
      data-kind={kind}
      data-tone={tone}
      aria-pressed={isPicked}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
