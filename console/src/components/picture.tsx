import { useState } from 'react';
import type { KeyboardEvent } from 'react';

import classes from './picture.module.css';

interface PictureProps {
  readonly url: string;
  /** What it shows, as in `passport, front, as sent`. */
  readonly name: string;
}

const STEP = 1.5;
const LARGEST = 8;
const QUARTER = 90;

/** A picture by its address, which can be made larger and turned, by buttons and by keys. Nothing of it is kept. */
export function Picture({ url, name }: PictureProps) {
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState(false);
  const larger = () => setZoom((now) => Math.min(LARGEST, now * STEP));
  const smaller = () => setZoom((now) => Math.max(1, now / STEP));
  const left = () => setTurn((now) => now - QUARTER);
  const right = () => setTurn((now) => now + QUARTER);
  const reset = () => {
    setZoom(1);
    setTurn(0);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    '[': left,
    ']': right,
    '0': reset,
  };
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const lies = turn % (2 * QUARTER) !== 0;
  return (
    <figure className={classes.figure}>
      {failed ? (
        <p className={classes.failed}>This file is no picture that can be shown here.</p>
      ) : (
        // Scrolls when it is larger than its frame, so it has to take the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          className={classes.stage}
          role="group"
          aria-label={`${name}: + and - zoom, [ and ] turn`}
          tabIndex={0}
          onKeyDown={press}
        >
          <div className={classes.sheet} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}>
            <img
              src={url}
              alt={name}
              className={classes.image}
              style={{
                width: lies ? `${zoom * 100}cqh` : '100%',
                height: lies ? `${zoom * 100}cqw` : '100%',
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }}
              onError={() => setFailed(true)}
            />
          </div>
        </div>
      )}
      <figcaption className={classes.caption}>
        <span>{name}</span>
        <span className={classes.buttons}>
          {!failed && (
            <>
              <button type="button" aria-label={`Smaller: ${name}`} onClick={smaller}>
                −
              </button>
              <button type="button" aria-label={`Larger: ${name}`} onClick={larger}>
                +
              </button>
              <button type="button" aria-label={`Turn left: ${name}`} onClick={left}>
                ↺
              </button>
              <button type="button" aria-label={`Turn right: ${name}`} onClick={right}>
                ↻
              </button>
            </>
          )}
          <a href={url} target="_blank" rel="noreferrer" aria-label={`Open in a new tab: ${name}`}>
            Open
          </a>
        </span>
      </figcaption>
    </figure>
  );
}
