import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { PolicyMark } from '../components/policy-mark';
import classes from './reasons-panel.module.css';

/** Why policy asks a person, each reason with the rule that says so and a way to its evidence. */
export function ReasonsPanel({ of: { reasons, policy, checks } }: { readonly of: Case }) {
  return (
    <Panel title="Why a person is asked">
      <ol className={classes.reasons}>
        {reasons.map(({ code, message, rule, check_ids: ids }) => (
          <li key={`${code} ${rule}`}>
            <p>{message}</p>
            <p className="muted small">
              <code>{rule ?? code}</code>
            </p>
            {ids.map((id) => {
              const check = checks.find((each) => each.id === id);
              return (
                check && (
                  <a key={id} href={`#check-${id}`} className={classes.evidence}>
                    Evidence: {check.kind.replaceAll('_', ' ')}
                  </a>
                )
              );
            })}
          </li>
        ))}
      </ol>
      <p className="muted small">
        Policy {policy.name} <PolicyMark version={policy.version} />
      </p>
    </Panel>
  );
}
