import type { Case } from '../api/generated';
import { nameIn } from '../ownership/name-in';

/** Which matches a verdict is about, and whom they may mean. */
export function PickedMatches({ of: shown, picked }: { readonly of: Case; readonly picked: readonly string[] }) {
  const matches = shown.matches.filter(({ key }) => picked.includes(key));
  const nameOf = (partyId: string) => shown.ownership && nameIn(shown.ownership, partyId);
  return (
    <div>
      <p>{matches.length === 0 ? 'No match is picked.' : 'About'}</p>
      <ul className="plain-list">
        {matches.map((match) => (
          <li key={match.key}>
            {match.entry.name ?? match.entry_id} <span className="muted">{match.list}</span>
            {match.party_id !== null && <span> as {nameOf(match.party_id) ?? 'a related party'}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
