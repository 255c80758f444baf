import type { Kyc } from '../api/generated';
import { Panel } from '../components/panel';
import { PolicyMark } from '../components/policy-mark';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';

/** The latest decision, why, and by which policy. */
export function DecisionPanel({ kyc }: { readonly kyc: Kyc }) {
  const { decision } = kyc;
  return (
    <Panel title="Decision" aside={<StatusWord word={kyc.state} />}>
      {decision ? (
        <div className="stack">
          <p className="row">
            <StatusWord word={decision.outcome} />
            <span className="muted">
              <When at={decision.decided_at} />
            </span>
          </p>
          <ul className="plain-list stack">
            {decision.reasons.map(({ code, message }) => (
              <li key={code}>
                {message} <code className="muted">{code}</code>
              </li>
            ))}
          </ul>
          <p className="muted small">
            Policy <PolicyMark version={decision.policy_version} />
          </p>
        </div>
      ) : (
        <p className="muted">Nothing is decided yet.</p>
      )}
    </Panel>
  );
}
