import type { Case } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Panel } from '../components/panel';
import { PartySummary } from '../ownership/party-summary';
import { findingsAt } from './about';
import classes from './checks-panel.module.css';
import { factRows } from './fact-rows';
import { FindingItem } from './finding-item';

interface PartyPanelProps {
  readonly of: Case;
  readonly partyId: string | null;
  readonly onShow: (partyId: string) => void;
}

/** Whose evidence follows: one related party, or the business itself and who of the others waits. */
export function PartyPanel({ of: shown, partyId, onShow }: PartyPanelProps) {
  const { ownership, customer, parties, matches } = shown;
  if (!ownership) return null;
  const party = ownership.parties.find(({ id }) => id === partyId);
  if (!party) {
    const open = new Set(matches.flatMap(({ state, party_id: id }) => (state === 'open' && id !== null ? [id] : [])));
    const matched = ownership.parties.filter(({ id }) => open.has(id));
    return (
      <Panel title={customer.name} anchor="showing">
        <p className="muted">What follows is about the business itself. Pick somebody in the tree to see theirs.</p>
        {matched.length > 0 && (
          <div className="row">
            <span>List matches are open of:</span>
            {matched.map(({ id, name }) => (
              <ActionButton key={id} size="compact-sm" variant="default" onClick={() => onShow(id)}>
                {name}
              </ActionButton>
            ))}
          </div>
        )}
      </Panel>
    );
  }
  const said = findingsAt(shown.checks, party.path);
  const facts = parties.find(({ id }) => id === partyId)?.facts ?? [];
  return (
    <Panel title={party.name} anchor="showing">
      <PartySummary of={ownership} party={party} more={factRows(customer.id, facts, party.name)} />
      {said.length > 0 && (
        <>
          <h3>From the check of ownership</h3>
          <ul className={classes.findings}>
            {said.map(({ checkId, finding }) => (
              <FindingItem
                key={`${finding.code} ${finding.field}`}
                reviewId={shown.review.id}
                checkId={checkId}
                finding={finding}
              />
            ))}
          </ul>
        </>
      )}
      {party.customer && (
        <p className="muted">
          They are a customer already: their own verification has looked at them, and none of it runs here.
        </p>
      )}
    </Panel>
  );
}
