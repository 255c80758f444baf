import type { DecisionContext } from '../../src/domain/decision';
import { decide, NOW } from './decide';
import { ALL_CLEAR, check, COMPANY, finding, PERSON } from '../domain/sample-evidence';
import { policyOf } from './policy-text';

const document = (idType: string) => ({
  context: { ...PERSON, documents: [{ subject: 'document:d1', idType }] },
  row: check('document', 'clear', [], 'document:d1'),
});
const levelled = (productLevel: number, from: DecisionContext = PERSON): DecisionContext => ({ ...from, productLevel });

describe('from the second product level on', () => {
  test('a person is asked for a document with a photo, and told which would do', () => {
    expect(decide({ context: levelled(1), evidence: ALL_CLEAR }).outcome).toBe('approve');
    expect(decide({ context: levelled(2), evidence: ALL_CLEAR })).toMatchObject({
      outcome: 'request_information',
      requirements: {
        currently_due: ['documents.national_id.front_doc'],
        items: [
          {
            field: 'documents.national_id.front_doc',
            bucket: 'currently_due',
            code: 'document.missing',
            alternatives: [
              'documents.passport.front_doc',
              'documents.drivers_license.front_doc',
              'documents.resident_id.front_doc',
            ],
          },
        ],
      },
    });
  });

  test('an accepted one will do, and one of another kind will not', () => {
    const passport = document('passport');
    expect(decide({ context: levelled(2, passport.context), evidence: [...ALL_CLEAR, passport.row] }).outcome).toBe(
      'approve',
    );
    const card = document('voters_card');
    expect(decide({ context: levelled(2, card.context), evidence: [...ALL_CLEAR, card.row] }).reasons).toMatchObject([
      { code: 'document.missing' },
    ]);
    // A document that nobody can say the kind of is not accepted.
    expect(decide({ context: levelled(2), evidence: [...ALL_CLEAR, passport.row] }).outcome).toBe(
      'request_information',
    );
  });

  test('a business is asked for no photo', () => {
    const { requirements } = decide({ context: levelled(2, COMPANY), evidence: ALL_CLEAR });
    expect(requirements.currently_due).toEqual(['documents.certificate_of_incorporation.front_doc']);
  });
});

describe('from the third product level on', () => {
  const passport = document('passport');
  const context = levelled(3, passport.context);
  const evidence = [...ALL_CLEAR, passport.row];
  const letter = (...findings: Parameters<typeof finding>[0][]) =>
    check(
      'address',
      'clear',
      findings.map((code) => finding(code, { severity: 'info' })),
      'proof:a1',
    );

  test('a proof of address is asked for', () => {
    expect(decide({ context, evidence })).toMatchObject({
      outcome: 'request_information',
      reasons: [{ code: 'address.proof_missing', rule: 'requires[4] address' }],
      requirements: { currently_due: ['address.document'] },
    });
  });

  test('one that was read and agrees will do', () => {
    expect(decide({ context, evidence: [...evidence, letter('address.proof_verified')] }).outcome).toBe('approve');
  });

  test('one of which nothing says that it proves the address is for a person', () => {
    expect(decide({ context, evidence: [...evidence, letter()] })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'check.address_unproven', checkIds: ['address/proof:a1'] }],
    });
  });

  test('one with a doubt says itself what is wrong, and nothing is asked twice', () => {
    const old = finding('address.proof_too_old', { retryable: true, field: 'address.document' });
    const row = check('address', 'consider', [old], 'proof:a1');
    expect(decide({ context, evidence: [...evidence, row] }).requirements.items).toEqual([
      { field: 'address.document', bucket: 'currently_due', code: 'address.proof_too_old', alternatives: [] },
    ]);
  });
});

test('a rule names the field that its finding is about, or another one', () => {
  const asking = (requirement: string) =>
    policyOf({ findings: `findings:\n  - { code: document.expired, then: ask, requirement: "${requirement}" }` });
  const expired = finding('document.expired', { retryable: true, field: 'documents.drivers_license.front_doc' });
  const evidence = [check('screening', 'clear'), check('document', 'consider', [expired], 'document:d1')];
  const dueUnder = (requirement: string) =>
    asking(requirement).decide({ context: PERSON, evidence, now: NOW }).requirements.currently_due;
  expect(dueUnder('documents.{id_type}.back_doc')).toEqual(['documents.drivers_license.back_doc']);
  expect(dueUnder('documents.passport.front_doc')).toEqual(['documents.passport.front_doc']);
});

test('who agrees and where it goes are said by the rule, of a check that is missing as of a finding', () => {
  const requires = 'requires:\n  - { check: screening }\n  - { check: contact, four_eyes: true, queue: sanctions }';
  const policy = policyOf({ requires });
  expect(policy.decide({ context: PERSON, evidence: [check('screening', 'clear')], now: NOW })).toMatchObject({
    outcome: 'refer',
    fourEyes: true,
    queue: 'sanctions',
  });
  const whole = [check('screening', 'clear'), check('contact', 'clear')];
  expect(policy.decide({ context: PERSON, evidence: whole, now: NOW })).toMatchObject({
    outcome: 'approve',
    fourEyes: false,
  });
});
