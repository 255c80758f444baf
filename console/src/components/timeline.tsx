import type { TimelineEvent } from '../api/generated';
import { ActorName } from './actor-name';
import { StatusWord } from './status-word';
import classes from './timeline.module.css';
import { When } from './when';

/** How it came to be as it is, the newest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={classes.events}>
      {events.toReversed().map(({ at, subject, from, to, actor, reasons }) => (
        <li key={`${at} ${subject} ${to}`} className={classes.event}>
          <span className={classes.when}>
            <When at={at} />
          </span>
          <span className={classes.what}>
            <span className="row">
              <span className="muted">{subject}</span>
              {from && (
                <>
                  <StatusWord word={from} /> <span aria-hidden="true">→</span>
                  <span className="hidden-text">to</span>
                </>
              )}
              <StatusWord word={to} />
            </span>
            <span className="muted small">
              by <ActorName id={actor} />
              {reasons.length > 0 && `: ${reasons.map(({ message }) => message).join(' ')}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
