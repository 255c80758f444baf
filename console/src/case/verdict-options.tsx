import type { VerdictOption } from '../api/generated';
import classes from './verdict-panel.module.css';
import { wordsOf } from './verdict-words';

interface VerdictOptionsProps {
  /** The first verdict, where a second person is asked. */
  readonly standing: string | null;
  readonly options: readonly VerdictOption[];
  readonly picked: string | null;
  readonly onPick: (action: string) => void;
}

/** What is not allowed stays in the list and says why: the API's reason, in its words. */
export function VerdictOptions({ options, standing, picked, onPick }: VerdictOptionsProps) {
  return (
    <div className={classes.options} role="group" aria-labelledby="verdict-heading">
      {options.map(({ action, allowed, why_not: whyNot, needs_second: needsSecond }) => {
        const { name, key } = wordsOf(action);
        const said =
          standing === null || action === 'lock' ? name : `${action === standing ? 'Agree' : 'Send back'}: ${name}`;
        const why = allowed ? (needsSecond ? 'Takes effect when a second person agrees.' : null) : whyNot;
        return (
          <div key={action}>
            <button
              type="button"
              id={`verdict-${action}`}
              className={classes.option}
              aria-pressed={picked === action}
              aria-disabled={!allowed || undefined}
              aria-describedby={why ? `verdict-why-${action}` : undefined}
              aria-keyshortcuts={key || undefined}
              onClick={() => allowed && onPick(action)}
            >
              <span className={classes.name}>{said}</span>
              {key && <kbd aria-hidden="true">{key}</kbd>}
            </button>
            {why && (
              <p id={`verdict-why-${action}`} className={classes.why}>
                {why}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
