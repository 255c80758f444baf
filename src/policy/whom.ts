/** Whom a rule may be about, and which checks these people and businesses have. */
import type { CheckKind } from '../domain/evidence';
import type { PartyFacts } from '../domain/decision';

/** `business` is a related one; `party` both. A rule of a party is applied to each party of that kind by itself. */
export const WHOM = ['customer', 'person', 'business', 'party'] as const;
export type Whom = (typeof WHOM)[number];

/** For sentences. */
export const WHO: Readonly<Record<Exclude<Whom, 'customer'>, string>> = {
  person: 'a related person',
  business: 'a related business',
  party: 'one kind of related party',
};

/** `ownership` of a party says how a party who is a customer already stands. */
const OF_ANY_PARTY: readonly CheckKind[] = ['address', 'screening', 'contact', 'ownership'];
const OF_PERSON: readonly CheckKind[] = [...OF_ANY_PARTY, 'document', 'identity_number'];
const OF_BUSINESS: readonly CheckKind[] = [...OF_ANY_PARTY, 'registration'];

export const CHECKS_OF: Readonly<Record<Exclude<Whom, 'customer'>, ReadonlySet<CheckKind>>> = {
  person: new Set(OF_PERSON),
  business: new Set(OF_BUSINESS),
  party: new Set(OF_ANY_PARTY),
};

export function isAbout(whom: Whom, { kind }: Pick<PartyFacts, 'kind'>): boolean {
  return whom === 'party' || whom === kind;
}
