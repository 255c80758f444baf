import type { ErrorComponentProps } from '@tanstack/react-router';

import { sentenceOf } from '../api/api-error';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';
import classes from './failed.module.css';

/** A screen that could not be drawn at all. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <main className={classes.failed}>
      <h1>This screen could not be opened</h1>
      <Notice tone="bad" title={sentenceOf(error)} urgent>
        What you typed on other screens is kept in this tab.
      </Notice>
      <div className="row">
        <ActionButton onClick={reset}>Try again</ActionButton>
      </div>
    </main>
  );
}
