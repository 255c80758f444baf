import { useMemo } from 'react';

import { markLines } from '../components/mark-differences';
import type { DifferingLine } from '../components/mark-differences';
import classes from './text-with-lines.module.css';

const AROUND = 3;
const SIGNS = { ours: '+', theirs: '−', both: ' ' } as const;
const SPOKEN = { ours: 'new: ', theirs: 'gone: ', both: '' } as const;

/** Only what differs, with a few lines around it. */
export function TextDifferences({ ours, theirs }: { readonly ours: string; readonly theirs: string }) {
  const lines = useMemo(() => near(markLines(ours, theirs)), [ours, theirs]);
  if (lines.length === 0) return <p className={classes.none}>The two texts are the same.</p>;
  return (
    // Long lines scroll inside, which has to be possible by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={classes.text} tabIndex={0} aria-label="Differences from the active version">
      {lines.map((line, at) =>
        line === null ? (
          <span key={`before ${lines[at + 1]?.in} ${lines[at + 1]?.number}`} className={classes.gap} />
        ) : (
          <span key={`${line.in} ${line.number}`} className={classes.differing} data-in={line.in}>
            <span className={classes.number}>{line.number}</span>
            <span aria-hidden="true">{SIGNS[line.in]} </span>
            <span className="hidden-text">{SPOKEN[line.in]}</span>
            {line.text}
            {'\n'}
          </span>
        ),
      )}
    </pre>
  );
}

/** The lines that differ and those around them; null where lines were left out. */
function near(lines: readonly DifferingLine[]): (DifferingLine | null)[] {
  const wanted = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((each) => each.in !== 'both'),
  );
  return lines
    .flatMap((line, at) => (wanted[at] ? [at > 0 && !wanted[at - 1] ? null : undefined, line] : []))
    .filter((line) => line !== undefined);
}
