import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { exactDate } from '../app/dates';
import { ActionButton } from './action-button';
import classes from './loaded.module.css';
import { Notice } from './notice';
import { PageHeading } from './page-heading';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, as in `the reviews`. */
  readonly what: string;
  /** The heading of the screen until what it is about is there; for what is a part of a screen, none. */
  readonly page?: string;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for: still under way, failed, or there. What is there stays while it is asked for again. */
export function Loaded<T>({ query, what, page, children }: LoadedProps<T>) {
  const { data, error, isFetching, refetch, dataUpdatedAt } = query;
  const again = (
    <ActionButton size="xs" variant="default" busy={isFetching} onClick={() => void refetch()}>
      Try again
    </ActionButton>
  );
  if (data === undefined) {
    const heading = page !== undefined && <PageHeading title={page} />;
    if (!error) {
      return (
        <>
          {heading}
          <Waiting what={what} />
        </>
      );
    }
    const gone = error instanceof ApiError && error.status === 404;
    return (
      <>
        {heading}
        <Notice tone="bad" title={gone ? `There is nothing here` : `Could not load ${what}`}>
          <p>{sentenceOf(error)}</p>
          <div className={classes.again}>{again}</div>
        </Notice>
      </>
    );
  }
  return (
    <>
      {error && (
        <div className={classes.stale}>
          <Notice tone="warn" title={`As it was ${exactDate(new Date(dataUpdatedAt).toISOString())}`}>
            <div className="row spread">
              <span>{sentenceOf(error)}</span>
              {again}
            </div>
          </Notice>
        </div>
      )}
      {children(data)}
    </>
  );
}

function Waiting({ what }: { readonly what: string }) {
  return (
    <div className={classes.waiting} role="status">
      <span className="hidden-text">Loading {what}</span>
      <span className={classes.bar} />
      <span className={classes.bar} />
      <span className={classes.bar} />
    </div>
  );
}
