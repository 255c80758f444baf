/** The people and businesses behind a business, as a decision sees them. */
import type { BusinessFacts, DecisionContext, PartyFacts } from '../../src/domain/decision';
import type { CheckKind, CheckOutcome, Evidence, Finding } from '../../src/domain/evidence';
import { partySubject } from '../../src/domain/evidence-subject';
import { check, COMPANY, finding, VERIFIED } from './sample-evidence';

export const BUSINESS: BusinessFacts = {
  legalForm: 'private_company',
  industry: { scheme: 'isic', code: '6201' },
  purpose: 'operating_a_company',
  expectedVolume: '0_9999',
  monthsOld: 60,
  ownersNoneIdentified: false,
  controllersNoneIdentified: false,
};

/** Somebody who owns 30 % and has sent everything. */
export function person(id: string, changes: Partial<PartyFacts> = {}): PartyFacts {
  return {
    id,
    path: 'owners[0]',
    kind: 'person',
    birthDateGiven: true,
    roles: [],
    country: 'NGA',
    documents: [],
    share: { min: 30, max: 30 },
    controls: 'no',
    adult: true,
    identityGiven: true,
    addressGiven: true,
    imageField: 'documents.national_id.front_doc',
    numberField: 'documents.national_id.id_number',
    ...changes,
  };
}

/** Owns too little to be of account, and has no role. */
export const SMALL: Partial<PartyFacts> = { share: { min: 1, max: 1 } };

export function relatedBusiness(id: string, changes: Partial<PartyFacts> = {}): PartyFacts {
  return person(id, { kind: 'business', ...SMALL, ...changes });
}

/** Of a business with these parties, in the order of their lists. */
export function businessOf(parties: readonly PartyFacts[], changes: Partial<DecisionContext> = {}): DecisionContext {
  const placed = parties.map((party, index) => ({ ...party, path: `owners[${index}]` }));
  return { ...COMPANY, business: BUSINESS, parties: placed, ...changes };
}

/** A row about a party. */
export function partyCheck(
  id: string,
  kind: CheckKind,
  outcome: CheckOutcome = 'clear',
  findings: readonly Finding[] = [],
  what?: string,
): Evidence {
  return check(kind, outcome, findings, partySubject(id, what));
}

/** Everything that the business itself needs, and all of it clear. */
export const BUSINESS_CLEAR: readonly Evidence[] = [
  check('contact', 'clear'),
  check('address', 'clear', [], 'address:a1'),
  check('screening', 'clear'),
  check('registration', 'clear', [finding('registration.registry_verified', { severity: 'info' })]),
  check('ownership', 'clear'),
];

/** Everything that a related person needs, and all of it clear. */
export function personClear(id: string): Evidence[] {
  return [
    partyCheck(id, 'identity_number', 'clear', [VERIFIED]),
    partyCheck(id, 'address', 'clear', [], 'address:a1'),
    partyCheck(id, 'screening'),
  ];
}
