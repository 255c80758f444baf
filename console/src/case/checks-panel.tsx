import type { Case, CaseCheck } from '../api/generated';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { Subject } from '../components/subject';
import { spoken } from '../components/tones';
import { When } from '../components/when';
import classes from './checks-panel.module.css';
import { FindingItem } from './finding-item';

/** Every check and what it noticed, with what the policy makes of it. */
export function ChecksPanel({ of: { review, checks, ownership } }: { readonly of: Case }) {
  const names = new Map(ownership?.parties.map(({ id, name }) => [id, name]));
  return (
    <Panel title="Checks" flush>
      {checks.map((check) => (
        <CheckSection key={check.id} reviewId={review.id} check={check} names={names} />
      ))}
    </Panel>
  );
}

interface CheckSectionProps {
  readonly reviewId: string;
  readonly check: CaseCheck;
  readonly names: ReadonlyMap<string, string>;
}

function CheckSection({ reviewId, check, names }: CheckSectionProps) {
  return (
    <section
      className={classes.check}
      id={`check-${check.id}`}
      tabIndex={-1}
      aria-label={`${spoken(check.kind)} ${check.subject}`}
    >
      <div className={classes.head}>
        <h3>
          {spoken(check.kind)} <Subject of={check.subject} names={names} />
        </h3>
        <StatusWord word={check.outcome} />
      </div>
      {check.findings.length > 0 && (
        <ul className={classes.findings}>
          {check.findings.map((finding) => (
            <FindingItem
              key={`${finding.code} ${finding.field ?? ''}`}
              reviewId={reviewId}
              checkId={check.id}
              finding={finding}
            />
          ))}
        </ul>
      )}
      <p className="muted small">
        {check.engine.name} {check.engine.version} · <When at={check.finished_at} />
      </p>
    </section>
  );
}
