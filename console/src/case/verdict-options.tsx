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

const SHARED_BY = 3;

/** What is not allowed stays in the list and says why: the API's reason, in its words. */
export function VerdictOptions({ options, standing, picked, onPick }: VerdictOptionsProps) {
  const shared = sharedReason(options);
  return (
    <div className={classes.options} role="group" aria-labelledby="verdict-heading">
      {shared !== null && (
        <p id="verdict-why" className={classes.why}>
          {shared}
        </p>
      )}
      {options.map((option) => {
        const { action, allowed } = option;
        const { name, key } = wordsOf(action);
        const why = reasonOf(option);
        return (
          <div key={action}>
            <button
              type="button"
              id={`verdict-${action}`}
              className={classes.option}
              aria-pressed={picked === action}
              aria-disabled={!allowed || undefined}
              aria-describedby={why === null ? undefined : why === shared ? 'verdict-why' : `verdict-why-${action}`}
              aria-keyshortcuts={key || undefined}
              onClick={() => allowed && onPick(action)}
            >
              <span className={classes.name}>{nameBeside(standing, action, name)}</span>
              {key && <kbd aria-hidden="true">{key}</kbd>}
            </button>
            {why !== null && why !== shared && (
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

function reasonOf({ allowed, why_not: whyNot, needs_second: needsSecond }: VerdictOption): string | null {
  if (!allowed) return whyNot;
  return needsSecond ? 'Takes effect when a second person agrees.' : null;
}

/** What keeps most of them away is said once, above them. */
function sharedReason(options: readonly VerdictOption[]): string | null {
  const reasons = options.map(reasonOf);
  const often = reasons.find((why) => why !== null && reasons.filter((each) => each === why).length >= SHARED_BY);
  return often ?? null;
}

/** A second person agrees with the first verdict; any other sends the case back. */
function nameBeside(standing: string | null, action: string, name: string): string {
  if (standing === null || action === 'lock') return name;
  return `${action === standing ? 'Agree' : 'Send back'}: ${name}`;
}
