import * as fc from 'fast-check';

import { decide } from './decide';

import { contextToStore, DECISION_OUTCOMES } from '../../src/domain/decision';
import type { Decision, DecisionContext } from '../../src/domain/decision';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import type { CheckOutcome, Evidence, Finding } from '../../src/domain/evidence';
import {
  ALL_CLEAR,
  allClearBut,
  anyContext,
  anyDoubt,
  anyEvidence,
  check,
  COMPANY,
  finding,
  MATCH,
  mendable,
  PERSON,
} from '../domain/sample-evidence';

const decided = (evidence: readonly Evidence[], context: DecisionContext = PERSON): Decision =>
  decide({ context, evidence });
const outcomeOf = (evidence: readonly Evidence[], context: DecisionContext = PERSON) =>
  decided(evidence, context).outcome;
const reasonsOf = (evidence: readonly Evidence[], context: DecisionContext = PERSON) =>
  decided(evidence, context).reasons.map(({ code }) => code);
const rankOf = ({ outcome }: Decision): number => DECISION_OUTCOMES.indexOf(outcome);

const NUMBER = finding('registration.number_verified', { severity: 'info' });
const REGISTERED = check('registration', 'clear', [
  NUMBER,
  finding('registration.registry_verified', { severity: 'info' }),
]);
const BLURRED = mendable('document.blurred', 'documents.passport.front_doc');

describe('a person', () => {
  test('is approved when every check that they need is clear, and nothing is asked of them', () => {
    expect(decided(ALL_CLEAR)).toEqual({
      outcome: 'approve',
      reasons: [],
      requirements: NOTHING_REQUIRED,
      risk: { tier: 'low', points: 5, reasons: ['document_strength'] },
      queue: 'general',
      fourEyes: false,
      lock: false,
    });
  });

  test('who sent a document without its number is asked for the number', () => {
    const evidence = ALL_CLEAR.filter(({ kind }) => kind !== 'identity_number');
    expect(decided(evidence)).toMatchObject({
      outcome: 'request_information',
      reasons: [{ code: 'identity_number.number_missing' }],
      requirements: { currently_due: ['documents.national_id.id_number'] },
    });
  });

  test('who was declined before is never approved again by the policy alone, whatever they send', () => {
    expect(decided(ALL_CLEAR, { ...PERSON, declinedBefore: true })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'customer.declined_before' }],
    });
  });

  test('of high risk is never approved by the policy alone', () => {
    expect(decided(ALL_CLEAR, { ...PERSON, country: 'PRK' })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'risk.high_tier', rule: 'facts[2] risk.high_tier' }, { code: 'address.proof_missing' }],
      risk: { tier: 'high' },
    });
  });

  test.each(['contact', 'address', 'screening'] as const)(
    'is not approved without the %s check, whose absence is the reason',
    (kind) => {
      const rest = ALL_CLEAR.filter((row) => row.kind !== kind);
      expect([outcomeOf(rest), reasonsOf(rest)]).toEqual(['refer', [`check.${kind}_missing`]]);
      const notApplicable = [...rest, check(kind, 'not_applicable')];
      expect([outcomeOf(notApplicable), reasonsOf(notApplicable)]).toEqual(['refer', [`check.${kind}_missing`]]);
    },
  );

  test('who sent no address is asked for it, and not sent to a reviewer', () => {
    const evidence = ALL_CLEAR.filter(({ kind }) => kind !== 'address');
    expect(decided(evidence, { ...PERSON, addressGiven: false })).toMatchObject({
      outcome: 'request_information',
      requirements: {
        currently_due: ['address'],
        errors: [{ code: 'address.missing', customer_message: 'We need your home address.', retryable: true }],
      },
    });
  });

  test('who sent no identity document is asked for one', () => {
    const evidence = ALL_CLEAR.filter(({ kind }) => kind !== 'identity_number');
    expect(decided(evidence, { ...PERSON, identityGiven: false })).toMatchObject({
      outcome: 'request_information',
      reasons: [{ code: 'identity_number.missing' }],
      requirements: { currently_due: ['documents'] },
    });
  });

  test('under age is declined whatever else there is', () => {
    const doubts = [...ALL_CLEAR, check('document', 'consider', [BLURRED])];
    expect(decided(doubts, { ...PERSON, adult: false })).toMatchObject({
      outcome: 'decline',
      reasons: [{ code: 'customer.under_age' }],
      requirements: { currently_due: [], errors: [] },
      lock: false,
    });
  });
});

describe('a business', () => {
  const registered = [REGISTERED, check('ownership', 'clear')];
  const others = ALL_CLEAR.filter(({ kind }) => kind !== 'identity_number');

  test('is approved on its own checks, and needs no identity number', () => {
    expect(outcomeOf([...others, ...registered], COMPANY)).toBe('approve');
  });

  test('goes to a person while nothing is known of its registration and ownership', () => {
    expect([outcomeOf(others, COMPANY), reasonsOf(others, COMPANY)]).toEqual([
      'refer',
      ['registration.existence_unproven', 'check.registration_missing', 'check.ownership_missing'],
    ]);
  });

  test('is asked for a document of its register while a number alone speaks for it', () => {
    const evidence = [...others, check('registration', 'clear', [NUMBER]), check('ownership', 'clear')];
    expect(decided(evidence, COMPANY)).toMatchObject({
      outcome: 'request_information',
      requirements: {
        items: [
          {
            field: 'documents.certificate_of_incorporation.front_doc',
            alternatives: ['documents.register_extract.front_doc'],
          },
        ],
      },
    });
  });

  test('is proven by a certificate as by its register, and by no certificate that says nothing', () => {
    const proven = finding('registration.certificate_verified', { severity: 'info' });
    const silent = finding('registration.fake_provider', { severity: 'info' });
    const vague = finding('registration.certificate_undated', { severity: 'info' });
    const withCertificate = (...found: Finding[]) => [
      ...others,
      check('registration', 'clear', [NUMBER]),
      check('registration', 'clear', found, 'document:c1'),
      check('ownership', 'clear'),
    ];
    expect(outcomeOf(withCertificate(proven), COMPANY)).toBe('approve');
    expect(outcomeOf(withCertificate(silent), COMPANY)).toBe('request_information');
    expect(outcomeOf(withCertificate(vague), COMPANY)).toBe('refer');
  });

  test('is asked for its registered address, not for a home', () => {
    const evidence = [...others.filter(({ kind }) => kind !== 'address'), ...registered];
    const { requirements } = decided(evidence, { ...COMPANY, addressGiven: false });
    expect(requirements.errors[0]?.customer_message).toBe('We need the registered address of the business.');
  });

  test('whose second address is doubtful is not approved on the first', () => {
    const region = mendable('address.region_unknown', 'address.state');
    const evidence = [...others, ...registered, check('address', 'consider', [region], 'address:a2')];
    expect(outcomeOf(evidence, COMPANY)).toBe('request_information');
  });
});

describe('a check', () => {
  test('that could not find out goes to a person, and its reason says so', () => {
    const evidence = allClearBut(check('contact', 'unavailable'));
    expect([outcomeOf(evidence), reasonsOf(evidence)]).toEqual(['refer', ['check.contact_unavailable']]);
  });

  test('that could not finish still names what it had found, and goes to those who judge matches', () => {
    const evidence = allClearBut(check('screening', 'unavailable', [finding('screening.unavailable'), MATCH]));
    expect(decided(evidence)).toMatchObject({
      outcome: 'refer',
      reasons: [
        { code: 'check.screening_unavailable' },
        { code: 'screening.unavailable' },
        { code: 'screening.possible_match' },
      ],
      queue: 'sanctions',
    });
  });

  test('with something that the customer can mend asks for it, by field and with the words for them', () => {
    expect(decided([...ALL_CLEAR, check('document', 'consider', [BLURRED])])).toMatchObject({
      outcome: 'request_information',
      reasons: [{ code: 'document.blurred', message: 'Note of document.blurred.' }],
      requirements: {
        currently_due: ['documents.passport.front_doc'],
        errors: [{ code: 'document.blurred', field: 'documents.passport.front_doc', retryable: true }],
      },
    });
  });

  test('with a doubt that nobody can mend goes to a person', () => {
    const reused = finding('document.image_reused', { severity: 'critical', field: 'documents.passport.front_doc' });
    expect(outcomeOf([...ALL_CLEAR, check('document', 'consider', [reused])])).toBe('refer');
  });

  test('with a doubt that could be mended but in no field goes to a person', () => {
    const nowhere = finding('document.odd', { retryable: true });
    expect(outcomeOf([...ALL_CLEAR, check('document', 'consider', [nowhere])])).toBe('refer');
  });

  test.each(['consider', 'hit'] as const)(
    'with the outcome %s and no finding to explain it goes to a person',
    (outcome) => {
      const evidence = allClearBut(check('contact', outcome, [finding('contact.seen', { severity: 'info' })]));
      expect([outcomeOf(evidence), reasonsOf(evidence)]).toEqual(['refer', ['check.contact_unexplained']]);
    },
  );

  test('with a hit goes to a person, also when the customer could mend what is named', () => {
    expect(outcomeOf([...ALL_CLEAR, check('document', 'hit', [BLURRED])])).toBe('refer');
  });

  test.each(['clear', 'not_applicable'] as const)(
    'that calls itself %s beside a doubt is not taken at its word',
    (outcome) => {
      const evidence = [...ALL_CLEAR, check('funds', outcome, [finding('funds.contradiction')])];
      expect([outcomeOf(evidence), reasonsOf(evidence)]).toEqual(['refer', ['funds.contradiction']]);
    },
  );

  test('with an outcome that nobody knows fails closed', () => {
    const evidence = allClearBut(check('contact', 'fine' as CheckOutcome));
    expect([outcomeOf(evidence), reasonsOf(evidence)]).toEqual(['refer', ['check.contact_unknown']]);
  });

  test('with a severity that nobody knows is a doubt', () => {
    const odd = finding('funds.odd', { severity: 'mild' as Finding['severity'] });
    expect(outcomeOf([...ALL_CLEAR, check('funds', 'consider', [odd])])).toBe('refer');
  });
});

describe('a list match', () => {
  test.each(['consider', 'hit'] as const)('with the outcome %s is for a person who judges matches', (outcome) => {
    const decision = decided(allClearBut(check('screening', outcome, [MATCH])));
    expect(decision).toMatchObject({ outcome: 'refer', queue: 'sanctions', lock: false });
  });

  test('never becomes a question to the customer, who would be warned by it', () => {
    const asked = { ...MATCH, retryable: true, field: 'date_of_birth' };
    const decision = decided(allClearBut(check('screening', 'consider', [asked])));
    expect(decision.outcome).toBe('refer');
    expect(decision.requirements.errors).toEqual([]);
  });

  test('beside an unsharp photo goes to a person, who sees both', () => {
    const evidence = allClearBut(check('screening', 'hit', [MATCH]), check('document', 'consider', [BLURRED]));
    expect(decided(evidence)).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'document.blurred' }, { code: 'screening.possible_match' }],
      // The customer is told what they can already mend, but is not waited for.
      requirements: { currently_due: [BLURRED.field], errors: [{ code: 'document.blurred' }] },
    });
  });

  test('alone neither declines nor approves anyone, however bad it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('consider' as const, 'hit' as const, 'unavailable' as const, 'clear' as const),
        fc.array(fc.constantFrom('warning' as const, 'critical' as const), { minLength: 1, maxLength: 3 }),
        (outcome, severities) => {
          const matches = severities.map((severity) => ({ ...MATCH, severity }));
          expect(outcomeOf(allClearBut(check('screening', outcome, matches)))).toBe('refer');
        },
      ),
    );
  });
});

test('what will be due is told in good time and holds nobody up', () => {
  const soon = finding('document.expires_soon', { severity: 'info', field: 'documents.passport.front_doc' });
  expect(decided([...ALL_CLEAR, check('document', 'clear', [soon])])).toMatchObject({
    outcome: 'approve',
    requirements: { eventually_due: ['documents.passport.front_doc'], currently_due: [] },
  });
});

test('the strictest wins: decline over refer over request_information over approve', () => {
  const asks = check('document', 'consider', [BLURRED]);
  const refers = check('funds', 'consider', [finding('funds.contradiction')]);
  const minor = { ...PERSON, adult: false };
  expect(
    [outcomeOf(ALL_CLEAR), outcomeOf([...ALL_CLEAR, asks]), outcomeOf([...ALL_CLEAR, asks, refers])].concat(
      outcomeOf([...ALL_CLEAR, asks, refers], minor),
    ),
  ).toEqual(['approve', 'request_information', 'refer', 'decline']);
});

describe('whatever the evidence', () => {
  test('an approval has every required check clear, no check in doubt, and an adult', () => {
    let approvals = 0;
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        if (outcomeOf(evidence, context) !== 'approve') return;
        approvals++;
        const required =
          context.kind === 'individual'
            ? ['contact', 'identity_number', 'address', 'screening']
            : ['contact', 'address', 'screening', 'registration', 'ownership'];
        for (const kind of required) {
          expect(evidence.some((row) => row.kind === kind && row.outcome === 'clear')).toBe(true);
        }
        expect(evidence.every(({ outcome }) => outcome === 'clear' || outcome === 'not_applicable')).toBe(true);
        expect(evidence.flatMap(({ findings }) => findings).every(({ severity }) => severity === 'info')).toBe(true);
        expect([context.adult, context.declinedBefore, context.country === 'IRN']).toEqual([true, false, false]);
      }),
      // Approvals are rare among random evidence: enough runs that the last line never hangs on luck.
      { numRuns: 10_000 },
    );
    expect(approvals).toBeGreaterThan(20);
  });

  test('the policy alone declines nobody but a person under age', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        expect(outcomeOf(evidence, context) === 'decline').toBe(!context.adult);
      }),
    );
  });

  test('one more doubt in a check that is clear or has doubts already never makes the outcome milder', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, anyDoubt, fc.nat(), (context, evidence, doubt, place) => {
        const index = evidence.length === 0 ? -1 : place % evidence.length;
        const row = evidence[index];
        if (!row || row.outcome === 'not_applicable') return;
        // A doubt without any finding is explained by its first one: only there may a new finding say it better.
        if (row.outcome !== 'clear' && row.findings.every(({ severity }) => severity === 'info')) return;
        const outcome = row.outcome === 'clear' ? 'consider' : row.outcome;
        const worse = { ...row, outcome, findings: [...row.findings, doubt] };
        const after = decided(evidence.with(index, worse), context);
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(decided(evidence, context)));
      }),
      { numRuns: 2000 },
    );
  });

  test('a finding that weighs more, or that the customer cannot mend, never makes the outcome milder', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, anyDoubt, (context, evidence, doubt) => {
        const withDoubt = (each: Finding) =>
          decided([...evidence, check('document', 'consider', [each], 'last')], context);
        const mild = withDoubt({ ...doubt, severity: 'warning' });
        expect(rankOf(withDoubt({ ...doubt, severity: 'critical' }))).toBeGreaterThanOrEqual(rankOf(mild));
        expect(rankOf(withDoubt({ ...doubt, retryable: false }))).toBeGreaterThanOrEqual(rankOf(mild));
      }),
    );
  });

  test('a worse outcome of the same check is never milder', () => {
    const worsening = ['clear', 'consider', 'hit'] as const;
    fc.assert(
      fc.property(anyEvidence, anyDoubt, (evidence, doubt) => {
        const ranks = worsening.map((outcome) =>
          rankOf(decided([...evidence, check('funds', outcome, [doubt], 'last')])),
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  test('the same input gives the same decision, and the order of the evidence none other', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        const once = decided(evidence, context);
        expect(JSON.stringify(decided(structuredClone(evidence), structuredClone(context)))).toBe(JSON.stringify(once));
        const backwards = decided(evidence.toReversed(), context);
        const sorted = ({ reasons }: Decision) => reasons.map(({ code }) => code).toSorted();
        expect([backwards.outcome, backwards.queue, sorted(backwards)]).toEqual([
          once.outcome,
          once.queue,
          sorted(once),
        ]);
      }),
    );
  });

  test('whoever is not approved is told why, and every open doubt is named', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        const { outcome, reasons } = decided(evidence, context);
        expect(reasons.length > 0).toBe(outcome !== 'approve');
        if (outcome !== 'refer') return;
        const doubts = evidence.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'));
        expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(doubts.map(({ code }) => code)));
      }),
    );
  });

  test('whoever is asked for information is told which fields, and each has its sentence', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        const { outcome, requirements } = decided(evidence, context);
        if (outcome === 'request_information') expect(requirements.currently_due).not.toEqual([]);
        if (outcome === 'approve' || outcome === 'decline') expect(requirements.currently_due).toEqual([]);
        for (const field of requirements.currently_due) {
          expect(requirements.errors.some((error) => error.field === field && error.customer_message !== '')).toBe(
            true,
          );
        }
      }),
    );
  });

  test('what is stored of the context makes the same decision again', () => {
    fc.assert(
      fc.property(anyContext, anyEvidence, (context, evidence) => {
        const stored = JSON.parse(JSON.stringify(contextToStore(context))) as DecisionContext;
        expect(decided(evidence, stored)).toEqual(decided(evidence, context));
      }),
    );
  });
});

describe('an approved customer whom a list has changed for', () => {
  const rescreened: DecisionContext = { ...COMPANY, declinedBefore: true, onlyScreening: true };

  test('is decided about by the screening alone: what a person accepted before is not asked again', () => {
    const doubtful = [finding('registration.doubt')];
    const evidence = [check('registration', 'consider', doubtful), check('screening', 'clear')];
    expect(outcomeOf(evidence, rescreened)).toBe('approve');
    expect(outcomeOf(evidence, { ...rescreened, onlyScreening: undefined } as unknown as DecisionContext)).toBe(
      'refer',
    );
  });

  test('is for a person when anything on a list may be them, or the lists could not be searched', () => {
    expect(decided([check('screening', 'consider', [MATCH])], rescreened)).toMatchObject({
      outcome: 'refer',
      queue: 'sanctions',
    });
    expect(outcomeOf([check('screening', 'unavailable')], rescreened)).toBe('refer');
    expect(outcomeOf([check('contact', 'clear')], rescreened)).toBe('refer');
  });
});
