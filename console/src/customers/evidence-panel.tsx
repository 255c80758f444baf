import { useQuery } from '@tanstack/react-query';

import { verificationQuery } from '../api/customers';
import type { Check, Ownership } from '../api/generated';
import { Loaded } from '../components/loaded';
import { Panel } from '../components/panel';
import { StatusMark } from '../components/status-mark';
import { StatusWord } from '../components/status-word';
import { Subject } from '../components/subject';
import { partyOf } from '../components/subject-parts';
import { Timeline } from '../components/timeline';
import { spoken, toneOf } from '../components/tones';
import { When } from '../components/when';
import { useParty } from '../ownership/use-party';
import classes from './evidence-panel.module.css';

interface EvidencePanelProps {
  readonly verificationId: string;
  /** Of a business: who owns it, and whose evidence is looked at. */
  readonly ownership?: Ownership | undefined;
}

/** What each check of the latest verification found, by which version of what; and how it came to be. */
export function EvidencePanel({ verificationId, ownership }: EvidencePanelProps) {
  const [partyId] = useParty(ownership ?? null);
  const names = new Map(ownership?.parties.map(({ id, name }) => [id, name]));
  const isShown = ({ subject }: Check) => !ownership || (partyOf(subject) ?? null) === partyId;
  const verification = useQuery(verificationQuery(verificationId));
  return (
    <Loaded query={verification} what="the evidence">
      {({ checks, timeline }) => (
        <>
          <Panel title={partyId === null ? 'Evidence' : `Evidence of ${names.get(partyId)}`} flush>
            {checks.length === 0 ? (
              <p className={classes.none}>No check has finished yet.</p>
            ) : (
              checks.filter(isShown).map((check) => <CheckItem key={check.id} check={check} names={names} />)
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

function CheckItem({ check, names }: { readonly check: Check; readonly names: ReadonlyMap<string, string> }) {
  return (
    <section className={classes.check}>
      <div className="row spread">
        <h3>
          {spoken(check.kind)} <Subject of={check.subject} names={names} />
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
