import type { Line } from './geometry';
import classes from './ownership-graph.module.css';

interface GraphLineProps {
  readonly line: Line;
  /** Somebody who acts for the business and owns nothing. */
  readonly acts: boolean;
  /** What was said of the holding; those of folded ones stand in the list. */
  readonly label: string | undefined;
}

export function GraphLine({ line, acts, label }: GraphLineProps) {
  return (
    <g className={classes.line} data-back={line.leadsBack || undefined} data-acts={acts || undefined}>
      <path d={line.path} />
      {label !== undefined && (
        <text x={line.label.x} y={line.label.y} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      )}
    </g>
  );
}
