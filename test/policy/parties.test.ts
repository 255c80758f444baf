/** The people and businesses behind a business, each judged by their own evidence. */
import type { DecisionContext, PartyFacts } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { check, COMPANY, finding, FORMAT_ONLY, MATCH, mendable, NO_RULE } from '../domain/sample-evidence';
import {
  BUSINESS_CLEAR,
  businessOf,
  relatedBusiness,
  partyCheck,
  person,
  personClear,
  SMALL,
} from '../domain/sample-parties';
import { decide } from './decide';

const decided = (
  parties: readonly PartyFacts[],
  ofParties: readonly Evidence[],
  changes: Partial<DecisionContext> = {},
) => decide({ context: businessOf(parties, changes), evidence: [...BUSINESS_CLEAR, ...ofParties] });

const without = (rows: readonly Evidence[], ...kinds: readonly string[]) =>
  rows.filter(({ kind }) => !kinds.includes(kind));

describe('a business', () => {
  test('is approved when it is clear and everybody who counts is', () => {
    expect(decided([person('p1'), person('p2')], [...personClear('p1'), ...personClear('p2')])).toMatchObject({
      outcome: 'approve',
      reasons: [],
      parties: [
        { id: 'p1', required: true, outcome: 'approve' },
        { id: 'p2', required: true, outcome: 'approve' },
      ],
    });
  });

  test('without any party says so, and one of before related parties were verified says nothing', () => {
    expect(decided([], []).parties).toEqual([]);
    expect(decide({ context: COMPANY, evidence: BUSINESS_CLEAR })).not.toHaveProperty('parties');
  });

  test('goes to a person while nothing is known of who owns it', () => {
    const evidence = [...without(BUSINESS_CLEAR, 'ownership'), ...personClear('p1')];
    expect(decide({ context: businessOf([person('p1')]), evidence })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'check.ownership_missing' }],
    });
  });
});

describe('a related person who is required', () => {
  test.each([
    ['owns the threshold', { share: { min: 25, max: 25 } }],
    ['may own it', { share: { min: 1, max: 50 } }],
    ['has the votes for it', { ...SMALL, votes: { min: 30, max: 30 } }],
    ['controls it', { ...SMALL, controls: 'certain' as const }],
    ['may control it', { ...SMALL, controls: 'possible' as const }],
    ['directs it', { ...SMALL, roles: ['director' as const] }],
    ['signs for it', { ...SMALL, roles: ['authorized_signatory' as const] }],
  ])('because they %s is verified', (_why, changes) => {
    expect(decided([person('p1', changes)], [partyCheck('p1', 'screening')]).parties).toEqual([
      { id: 'p1', required: true, outcome: 'request_information' },
    ]);
  });

  test.each([
    ['less than the threshold', SMALL],
    ['a band that ends below it', { share: { min: 10, max: 25, maxExclusive: true as const } }],
  ])('is not whoever owns %s: they are screened and no more', (_why, changes) => {
    expect(decided([person('p1', changes)], [partyCheck('p1', 'screening')])).toMatchObject({
      outcome: 'approve',
      parties: [{ id: 'p1', required: false, outcome: 'approve' }],
    });
    expect(decided([person('p1', changes)], [])).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'check.screening_missing', parties: ['p1'] }],
    });
  });

  test('is asked for what is missing, at their place in the list', () => {
    const nothing = { identityGiven: false, addressGiven: false, birthDateGiven: false };
    const parties = [person('p1'), person('p2', nothing)];
    const { outcome, requirements } = decided(parties, [...personClear('p1'), partyCheck('p2', 'screening')]);
    expect(outcome).toBe('request_information');
    expect(requirements.items).toMatchObject([
      { field: 'owners[1].date_of_birth', code: 'party.birth_date_missing', party: 'p2' },
      { field: 'owners[1].documents', code: 'identity_number.missing', party: 'p2' },
      { field: 'owners[1].address', code: 'address.missing', party: 'p2' },
    ]);
    expect(requirements.currently_due).toEqual(requirements.errors.map(({ field }) => field));
  });

  test('whose number has no check digit is asked for a document, of their own kind', () => {
    const rows = [
      ...without(personClear('p1'), 'identity_number'),
      partyCheck('p1', 'identity_number', 'clear', [FORMAT_ONLY]),
    ];
    expect(decided([person('p1')], rows).requirements.currently_due).toEqual([
      'owners[0].documents.national_id.front_doc',
    ]);
    const passport = partyCheck('p2', 'document', 'clear', [], 'document:d1');
    expect(decided([person('p1'), person('p2')], [...rows, ...personClear('p2'), passport]).outcome).toBe(
      'request_information',
    );
  });

  test('whose number nobody has a rule for, and whose document was read as print alone, is compared by a person', () => {
    const rows = [
      ...without(personClear('p1'), 'identity_number'),
      partyCheck('p1', 'identity_number', 'clear', [NO_RULE]),
    ];
    const document = partyCheck('p1', 'document', 'clear', [], 'document:d1');
    expect(decided([person('p1')], [...rows, document])).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'identity_number.no_country_rule', parties: ['p1'] }],
    });
  });

  test('shows a document of an accepted kind from the second product level on, and any of them would do', () => {
    const { requirements } = decided([person('p1')], personClear('p1'), { productLevel: 2 });
    expect(requirements.items[0]).toMatchObject({
      field: 'owners[0].documents.national_id.front_doc',
      alternatives: [
        'owners[0].documents.passport.front_doc',
        'owners[0].documents.drivers_license.front_doc',
        'owners[0].documents.resident_id.front_doc',
      ],
    });
    const documents = [{ subject: 'party:p1/document:d1', idType: 'passport' }];
    const shown = [...personClear('p1'), partyCheck('p1', 'document', 'clear', [], 'document:d1')];
    expect(decided([person('p1', { documents })], shown, { productLevel: 2 }).outcome).toBe('approve');
    expect(decided([person('p1')], shown, { productLevel: 2 }).outcome).toBe('request_information');
  });

  test('proves their address where that is asked, by a letter of their own', () => {
    const letter = finding('address.proof_verified', { severity: 'info' });
    const asked = (...rows: Evidence[]) =>
      decided([person('p1')], [...personClear('p1'), ...rows], {
        productLevel: 3,
        documents: [],
      }).requirements.currently_due;
    expect(asked()).toContain('owners[0].address.document');
    expect(asked(partyCheck('p1', 'address', 'clear', [letter], 'proof:a1'))).not.toContain(
      'owners[0].address.document',
    );
    expect(asked(check('address', 'clear', [letter], 'proof:a1'))).toContain('owners[0].address.document');
  });

  test('mends what is wrong with their documents, and one reason names all whom it is about', () => {
    const blurred = mendable('document.blurred', 'documents.passport.front_doc');
    const rows = ['p1', 'p2'].flatMap((id) => [
      ...personClear(id),
      partyCheck(id, 'document', 'consider', [blurred], 'document:d1'),
    ]);
    expect(
      decided([person('p1'), person('p2'), person('p3', SMALL)], [...rows, partyCheck('p3', 'screening')]),
    ).toMatchObject({
      outcome: 'request_information',
      reasons: [{ code: 'document.blurred', parties: ['p1', 'p2'], checkIds: { length: 2 } }],
      requirements: {
        items: [
          { field: 'owners[0].documents.passport.front_doc', party: 'p1' },
          { field: 'owners[1].documents.passport.front_doc', party: 'p2' },
        ],
      },
      parties: [{ outcome: 'request_information' }, { outcome: 'request_information' }, { outcome: 'approve' }],
    });
  });

  test('is told early that a document expires, at their place', () => {
    const soon = finding('document.expires_soon', {
      severity: 'info',
      field: 'documents.passport.front_doc',
      detail: { days_left: 9 },
    });
    const rows = [...personClear('p1'), partyCheck('p1', 'document', 'clear', [soon], 'document:d1')];
    expect(decided([person('p1')], rows).requirements).toMatchObject({
      eventually_due: ['owners[0].documents.passport.front_doc'],
      items: [{ field: 'owners[0].documents.passport.front_doc', party: 'p1', bucket: 'eventually_due' }],
    });
  });

  test('under age is for a person', () => {
    expect(decided([person('p1', { adult: false })], personClear('p1'))).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'party.under_age', parties: ['p1'] }],
    });
  });

  test('needs no way to be reached', () => {
    const unreachable = partyCheck('p1', 'contact', 'consider', [mendable('contact.phone_missing', 'phone')]);
    expect(decided([person('p1')], [...personClear('p1'), unreachable]).outcome).toBe('approve');
    const own = check('contact', 'consider', [mendable('contact.phone_missing', 'phone')]);
    const evidence = [...without(BUSINESS_CLEAR, 'contact'), own, ...personClear('p1')];
    expect(decide({ context: businessOf([person('p1')]), evidence }).requirements.currently_due).toEqual(['phone']);
  });
});

describe('a related business', () => {
  test('is screened, and its number is right', () => {
    expect(decided([relatedBusiness('b1')], [partyCheck('b1', 'screening')]).outcome).toBe('approve');
    expect(decided([relatedBusiness('b1')], []).outcome).toBe('refer');
    const wrong = partyCheck('b1', 'registration', 'consider', [
      mendable('registration.invalid_check_digit', 'registration_number'),
    ]);
    expect(decided([relatedBusiness('b1')], [partyCheck('b1', 'screening'), wrong])).toMatchObject({
      outcome: 'request_information',
      requirements: { currently_due: ['owners[0].registration_number'] },
    });
    const gone = partyCheck('b1', 'registration', 'consider', [finding('registration.registry_dissolved')]);
    expect(decided([relatedBusiness('b1')], [partyCheck('b1', 'screening'), gone]).outcome).toBe('refer');
  });
});

describe('a party who is a customer already', () => {
  const referred = (customerStatus: PartyFacts['customerStatus'] & string) => person('c1', { customerStatus });
  const standing = (code: string, outcome: 'clear' | 'consider' | 'unavailable') =>
    partyCheck('c1', 'ownership', outcome, [
      finding(`ownership.${code}`, { severity: outcome === 'clear' ? 'info' : 'warning' }),
    ]);

  test('needs nothing here while they are active', () => {
    expect(decided([referred('ACTIVE')], [standing('party_verified', 'clear')])).toMatchObject({
      outcome: 'approve',
      parties: [{ id: 'c1', required: true, outcome: 'approve' }],
    });
  });

  test.each([
    ['APPROVAL_PENDING', 'party_pending', 'unavailable'],
    ['RESTRICTED', 'party_not_active', 'consider'],
    ['LOCKED', 'party_not_active', 'consider'],
  ] as const)('sends the business to a person while they are %s', (status, code, outcome) => {
    const decision = decided([referred(status)], [standing(code, outcome)]);
    expect(decision).toMatchObject({ outcome: 'refer', parties: [{ outcome: 'refer' }] });
    expect(decision.reasons.find((reason) => reason.code === `ownership.${code}`)).toMatchObject({ parties: ['c1'] });
  });

  test('is never taken for verified without their standing', () => {
    expect(decided([referred('ACTIVE')], [])).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'check.ownership_missing', parties: ['c1'] }],
    });
  });
});

describe('what the check of ownership found', () => {
  const owns = (found: ReturnType<typeof finding>) =>
    decide({
      context: businessOf([person('p1'), relatedBusiness('b1')]),
      evidence: [
        ...without(BUSINESS_CLEAR, 'ownership'),
        check('ownership', 'consider', [found]),
        ...personClear('p1'),
        partyCheck('b1', 'screening'),
      ],
    });

  test.each([
    ['owners_unknown', 'owners[1]', 'owners[1]', ['b1']],
    ['owner_may_hide', 'owners', 'owners', undefined],
    ['share_unknown', 'owners[0].ownership_percentage', 'owners[0].ownership_percentage', ['p1']],
    ['shares_over_100', 'owners', 'owners', undefined],
    ['unconnected', 'owners[1]', 'owners[1]', ['b1']],
    ['control_person_missing', 'owners', 'controllers', undefined],
  ])('ownership.%s is asked of the client', (what, field, asked, parties) => {
    const decision = owns(mendable(`ownership.${what}`, field));
    expect(decision).toMatchObject({ outcome: 'request_information', requirements: { currently_due: [asked] } });
    expect(decision.reasons[0]?.parties).toEqual(parties);
  });

  test.each([
    ['loop', 'general'],
    ['closed_loop', 'general'],
    ['none_identified', 'general'],
    ['nominee_undisclosed', 'general'],
    ['trust', 'general'],
    ['owner_dissolved', 'general'],
    ['owned_by_listed', 'sanctions'],
    ['may_be_owned_by_listed', 'sanctions'],
  ])('ownership.%s is for a person (%s)', (what, queue) => {
    expect(owns(mendable(`ownership.${what}`, 'owners[1]'))).toMatchObject({ outcome: 'refer', queue });
  });

  test('counts for the party at whose place it stands, and for no other', () => {
    expect(owns(mendable('ownership.share_unknown', 'owners[0].ownership_percentage')).parties).toMatchObject([
      { id: 'p1', outcome: 'request_information' },
      { id: 'b1', outcome: 'approve' },
    ]);
  });
});

describe('a list match of a party', () => {
  const matched = partyCheck('p3', 'screening', 'consider', [MATCH]);

  test('sends the business to those who judge matches, however little the party owns', () => {
    expect(decided([person('p3', SMALL)], [matched])).toMatchObject({
      outcome: 'refer',
      queue: 'sanctions',
      reasons: [{ code: 'screening.possible_match', parties: ['p3'] }],
      parties: [{ id: 'p3', required: false, outcome: 'refer' }],
    });
  });

  test('is not overridden, and no approval steps over it', () => {
    const context = businessOf([person('p3', SMALL)]);
    const evidence = [...BUSINESS_CLEAR, matched];
    const override = {
      id: 'o1',
      checkKind: 'screening' as const,
      subject: 'party:p3',
      code: MATCH.code,
      inputHash: matched.input_hash,
    };
    expect(decide({ context, evidence, overrides: [override] }).outcome).toBe('refer');
    const verdict = { action: 'approve', reasonCode: 'looked_at', requirements: [] } as const;
    expect(decide({ context, evidence, verdict })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'screening.match_open', parties: ['p3'] }],
      parties: [{ id: 'p3', outcome: 'refer' }],
    });
  });
});

describe('a verdict', () => {
  const doubtful = [
    ...without(personClear('p1'), 'address'),
    partyCheck('p1', 'address', 'consider', [finding('address.proof_in_future')], 'address:a1'),
  ];
  const judged = (
    action: 'approve' | 'decline' | 'request_information',
    parties = [person('p1')],
    requirements: string[] = [],
  ) =>
    decide({
      context: businessOf(parties),
      evidence: [...BUSINESS_CLEAR, ...doubtful],
      verdict: { action, reasonCode: 'looked_at', requirements },
    });

  test('that approves accepts doubts about parties as it does the customer’s', () => {
    expect(decided([person('p1')], doubtful).outcome).toBe('refer');
    expect(judged('approve')).toMatchObject({ outcome: 'approve', parties: [{ outcome: 'approve' }] });
  });

  test('that approves does not step over the lock of a party who is a customer', () => {
    const locked = person('c1', { customerStatus: 'LOCKED' });
    const restricted = person('c1', { customerStatus: 'RESTRICTED' });
    expect(judged('approve', [person('p1'), locked])).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'ownership.party_not_active', parties: ['c1'], rule: 'built in party_locked' }],
    });
    expect(judged('approve', [person('p1'), restricted]).outcome).toBe('approve');
  });

  test('that declines leaves what is known of each party', () => {
    expect(judged('decline')).toMatchObject({ outcome: 'decline', parties: [{ outcome: 'refer' }] });
  });

  test('that asks something of a party names them', () => {
    const asked = judged(
      'request_information',
      [person('p1'), person('p2')],
      ['owners[1].documents.passport.front_doc'],
    );
    expect(asked).toMatchObject({
      outcome: 'request_information',
      requirements: { items: [{ field: 'owners[1].documents.passport.front_doc', party: 'p2' }] },
      parties: [{ id: 'p1' }, { id: 'p2', outcome: 'request_information' }],
    });
  });
});

test('an override of a party’s finding counts for that party alone', () => {
  const doubt = finding('document.portrait_reused');
  const rows = ['p1', 'p2'].flatMap((id) => [
    ...personClear(id),
    partyCheck(id, 'document', 'consider', [doubt], 'document:d1'),
  ]);
  const override = {
    id: 'o1',
    checkKind: 'document' as const,
    subject: 'party:p1/document:d1',
    code: doubt.code,
    inputHash: 'h',
  };
  const context = businessOf([person('p1'), person('p2')]);
  expect(decide({ context, evidence: [...BUSINESS_CLEAR, ...rows], overrides: [override] })).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: doubt.code, parties: ['p2'] }],
  });
});
