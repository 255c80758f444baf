import type { useReveal } from './use-reveal';
import { sentenceOf } from '../api/api-error';
import classes from './masked-value.module.css';

interface ShowButtonProps {
  /** What it shows, as people name it. */
  readonly name: string;
  readonly revealing: ReturnType<typeof useReveal>;
}

/** Gone once it has shown what it is for; after it, why it could not. */
export function ShowButton({ name, revealing }: ShowButtonProps) {
  if (revealing.data) return null;
  return (
    <>
      <button
        type="button"
        className={classes.show}
        aria-label={`Show ${name}`}
        title="That you looked is written down"
        onClick={() => revealing.mutate()}
      >
        Show
      </button>
      {revealing.error && <span role="alert">{sentenceOf(revealing.error)}</span>}
    </>
  );
}
