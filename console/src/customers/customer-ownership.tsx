import type { Ownership } from '../api/generated';
import { Panel } from '../components/panel';
import { OwnershipPanel } from '../ownership/ownership-panel';
import { PartySummary } from '../ownership/party-summary';
import { useParty } from '../ownership/use-party';

/** Who owns and controls the business, as the latest decision saw it, and whoever of them is looked at. */
export function CustomerOwnership({ of }: { readonly of: Ownership }) {
  const [partyId, show] = useParty(of);
  const party = of.parties.find(({ id }) => id === partyId);
  return (
    <>
      <OwnershipPanel of={of} selected={partyId} onSelect={show} />
      {party && (
        <Panel title={party.name} anchor="showing">
          <PartySummary of={of} party={party} />
        </Panel>
      )}
    </>
  );
}
