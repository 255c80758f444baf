import type { DecisionContext, DecisionInput, PartyFacts } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { partySubject } from '../../src/domain/evidence-subject';
import { createChoices } from '../screening/seeded-choices';
import { drawInputs } from './draw-inputs';

/**
 * Businesses with as many people behind them, each of whom brings what a drawn individual does: their rows, their doubts. A
 * third of the people are owners who count, the others are looked through lists alone.
 */
export function drawBusinesses(count: number, parties: number, seed: number): DecisionInput[] {
  const choose = createChoices(seed);
  return Array.from({ length: count }, (_none, index) => {
    const people = drawInputs(parties, seed * 1_000 + index);
    const [{ context, now }] = people as [DecisionInput, ...DecisionInput[]];
    const own = (kind: Evidence['kind'], findings: Evidence['findings'] = []): Evidence => ({
      ...(people[0]?.evidence[0] as Evidence),
      id: `${kind}/${index}`,
      subject: 'customer',
      kind,
      outcome: 'clear',
      findings,
    });
    const registered = { ...REMARK, code: 'registration.registry_verified' };
    return {
      context: businessContext(
        context,
        people.map((person, at) => partyFacts(person.context, at, choose.below(3) === 0)),
      ),
      evidence: [
        own('contact'),
        own('address'),
        own('screening'),
        own('registration', [registered]),
        own('ownership', [{ ...REMARK, code: 'ownership.owner_at_threshold', field: 'owners[0]' }]),
        ...people.flatMap(({ evidence }, at) =>
          evidence.map((row) => ({ ...row, id: `${row.id}/${at}`, subject: partySubject(`p${at}`, row.subject) })),
        ),
      ],
      now,
    };
  });
}

const REMARK = {
  severity: 'info',
  retryable: false,
  customer_message: 'Nothing to do.',
  staff_note: 'Drawn for the bench.',
} as const;

function businessContext(
  { funds: _none, ...context }: DecisionContext,
  parties: readonly PartyFacts[],
): DecisionContext {
  return {
    ...context,
    kind: 'business',
    documents: [],
    business: {
      legalForm: 'private_company',
      industry: { scheme: 'isic', code: '6201' },
      purpose: 'operating_a_company',
      expectedVolume: '10000_99999',
      monthsOld: 40,
      ownersNoneIdentified: false,
      controllersNoneIdentified: false,
    },
    parties,
  };
}

function partyFacts(context: DecisionContext, at: number, counts: boolean): PartyFacts {
  const { country, adult, identityGiven, addressGiven, imageField, numberField } = context;
  return {
    id: `p${at}`,
    path: `owners[${at}]`,
    kind: 'person',
    birthDateGiven: true,
    roles: counts ? ['director'] : [],
    country,
    documents: [{ subject: `party:p${at}/document:d`, idType: 'passport' }],
    share: counts ? { min: 20, max: 30 } : { min: 0.1, max: 0.1 },
    controls: 'no',
    adult,
    identityGiven,
    addressGiven,
    imageField,
    numberField,
  };
}
