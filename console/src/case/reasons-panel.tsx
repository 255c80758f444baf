import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { PolicyMark } from '../components/policy-mark';
import { partyOf } from '../components/subject-parts';
import classes from './reasons-panel.module.css';

interface ReasonsPanelProps {
  readonly of: Case;
  /** Looks at a related party, or with null at the customer, and there at one of their checks. */
  readonly onShow: (partyId: string | null, anchor?: string) => void;
}

/** How many parties of one reason are named before the rest is counted. */
const NAMED = 5;

/** Why policy asks a person, each reason with the rule that says so and a way to its evidence. */
export function ReasonsPanel({ of: { reasons, policy, checks, ownership }, onShow }: ReasonsPanelProps) {
  const parties = new Map(ownership?.parties.map(({ id, name }) => [id, name]));
  return (
    <Panel title="Why a person is asked">
      <ol className={classes.reasons}>
        {reasons.map(({ code, message, rule, check_ids: ids, party_ids: partyIds }) => (
          <li key={`${code} ${rule} ${ids.join()} ${partyIds.join()}`}>
            <p>{message}</p>
            <p className="muted small">
              <code>{rule ?? code}</code>
            </p>
            {ids.slice(0, NAMED).map((id) => {
              const check = checks.find((each) => each.id === id);
              const partyId = check && partyOf(check.subject);
              const name = partyId === undefined ? undefined : parties.get(partyId);
              return (
                check && (
                  <a
                    key={id}
                    href={`#check-${id}`}
                    className={classes.evidence}
                    onClick={(event) => {
                      if (!ownership) return;
                      event.preventDefault();
                      onShow(partyId ?? null, `check-${id}`);
                    }}
                  >
                    Evidence: {check.kind.replaceAll('_', ' ')}
                    {name !== undefined && ` of ${name}`}
                  </a>
                )
              );
            })}
            {ids.length === 0 &&
              partyIds.slice(0, NAMED).map((id) => (
                <a
                  key={id}
                  href="#ownership"
                  className={classes.evidence}
                  onClick={(event) => {
                    event.preventDefault();
                    onShow(id);
                  }}
                >
                  {parties.get(id) ?? 'A related party'}
                </a>
              ))}
            {Math.max(ids.length, partyIds.length) > NAMED && (
              <p className="muted small">and {Math.max(ids.length, partyIds.length) - NAMED} more: see the tree</p>
            )}
          </li>
        ))}
      </ol>
      <p className="muted small">
        Policy {policy.name} <PolicyMark version={policy.version} />
      </p>
    </Panel>
  );
}
