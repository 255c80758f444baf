import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { Ownership, OwnershipParty } from '../api/generated';
import { Facts } from '../components/facts';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { nameIn } from './name-in';
import { partyWords } from './party-words';
import { holdingWords, shareWords } from './share-words';

const CONTROL: Readonly<Record<string, string | null>> = {
  certain: 'controls the customer by majorities',
  possible: 'may control the customer by majorities',
  no: null,
};

interface PartySummaryProps {
  readonly of: Ownership;
  readonly party: OwnershipParty;
  /** What else is known, line by line. */
  readonly more?: readonly (readonly [string, ReactNode])[];
}

/** How one of the parties stands, and what they own and do. */
export function PartySummary({ of, party, more = [] }: PartySummaryProps) {
  const nameOf = (id: string) => nameIn(of, id) ?? 'somebody unknown';
  const said = of.holdings
    .filter(({ owner }) => owner === party.id)
    .map((holding) => {
      const whose = holding.held_for === null ? '' : `, for ${nameOf(holding.held_for)}`;
      return `${holdingWords(holding)} of ${nameOf(holding.owned)}${whose}`;
    });
  return (
    <Facts
      of={[
        ['Standing', <StatusWord key="standing" word={party.standing} />],
        [
          'Required',
          party.required === null ? 'not decided yet' : party.required ? 'to be verified' : 'not to be verified',
        ],
        ['Roles', partyWords(party)],
        ['Title', party.title],
        ['Holds', said.join('; ')],
        ['Over all', party.ownership && `${shareWords(party.ownership)} of the customer`],
        ['Votes', party.votes && shareWords(party.votes)],
        ['Control', party.controls && CONTROL[party.controls]],
        [
          'Customer',
          party.customer && (
            <span key="customer">
              <Link to="/customers/$customerId" params={{ customerId: party.customer.id }}>
                {spoken(party.customer.kind)}
              </Link>{' '}
              <StatusWord word={party.customer.status} />
            </span>
          ),
        ],
        ['In the request', <code key="path">{party.path}</code>],
        ...more,
      ]}
    />
  );
}
