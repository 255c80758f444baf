import { useQuery } from '@tanstack/react-query';

import { verificationQuery } from '../api/customers';
import type { Check } from '../api/generated';
import { Loaded } from '../components/loaded';
import { Panel } from '../components/panel';
import { StatusMark } from '../components/status-mark';
import { StatusWord } from '../components/status-word';
import { Subject } from '../components/subject';
import { Timeline } from '../components/timeline';
import { spoken, toneOf } from '../components/tones';
import { When } from '../components/when';
import classes from './evidence-panel.module.css';

/** What each check of the latest verification found, by which version of what; and how it came to be. */
export function EvidencePanel({ verificationId }: { readonly verificationId: string }) {
  const verification = useQuery(verificationQuery(verificationId));
  return (
    <Loaded query={verification} what="the evidence">
      {({ checks, timeline }) => (
        <>
          <Panel title="Evidence" flush>
            {checks.length === 0 ? (
              <p className={classes.none}>No check has finished yet.</p>
            ) : (
              checks.map((check) => <CheckItem key={check.id} check={check} />)
            )}
          </Panel>
          <Panel title="How it came here">
            <Timeline events={timeline} />
          </Panel>
        </>
      )}
    </Loaded>
  );
}

function CheckItem({ check }: { readonly check: Check }) {
  return (
    <section className={classes.check}>
      <div className="row spread">
        <h3>
          {spoken(check.kind)} <Subject of={check.subject} />
        </h3>
        <StatusWord word={check.outcome} />
      </div>
      <ul className="plain-list stack">
        {check.findings.map((finding) => (
          <li key={`${finding.code} ${finding.field ?? ''}`}>
            <StatusMark tone={toneOf(finding.severity)}>{finding.severity}</StatusMark> {finding.staff_note}{' '}
            <code className="muted">{finding.code}</code>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {check.engine.name} {check.engine.version} · <When at={check.finished_at} />
      </p>
    </section>
  );
}
