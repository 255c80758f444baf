import * as fc from 'fast-check';
import type { FundsClaim } from '../../src/domain/customer';
import {
  checkFunds,
  EMPLOYMENT_STATUSES,
  EXPECTED_MONTHLY_PAY,
  FUNDS_ENGINE,
  PRIMARY_PURPOSES,
  SOURCES_OF_FUNDS,
} from '../../src/domain/funds';

const GOOD: FundsClaim = {
  employmentStatus: 'employed',
  occupation: '151252',
  primaryPurpose: 'payments_to_friends_or_family_abroad',
  sourceOfFunds: 'salary',
  expectedMonthlyPay: '0_4999',
};
const found = (changes: FundsClaim): readonly (readonly [string, string])[] =>
  checkFunds({ ...GOOD, ...changes }).findings.map(({ code, severity }) => [code, severity] as const);
const outcome = (changes: FundsClaim): string => checkFunds({ ...GOOD, ...changes }).outcome;

describe('the words of the public API', () => {
  test('are six statuses, two pay bands, nine purposes and twelve sources, each once', () => {
    const lists = [EMPLOYMENT_STATUSES, EXPECTED_MONTHLY_PAY, PRIMARY_PURPOSES, SOURCES_OF_FUNDS];
    expect(lists.map((list) => new Set<string>(list).size)).toEqual([6, 2, 9, 12]);
  });

  test('are each accepted', () => {
    for (const sourceOfFunds of SOURCES_OF_FUNDS) expect(outcome({ sourceOfFunds })).toBe('clear');
    for (const primaryPurpose of PRIMARY_PURPOSES) expect(outcome({ primaryPurpose })).toBe('clear');
    for (const expectedMonthlyPay of EXPECTED_MONTHLY_PAY) expect(outcome({ expectedMonthlyPay })).toBe('clear');
    for (const employmentStatus of EMPLOYMENT_STATUSES) {
      expect(outcome({ employmentStatus, sourceOfFunds: 'savings' })).toBe('clear');
    }
  });
});

describe('a proof of funds', () => {
  test('that was not given does not apply, nor does an empty one', () => {
    expect(checkFunds(undefined)).toMatchObject({ outcome: 'not_applicable', findings: [], engine: FUNDS_ENGINE });
    expect(checkFunds({}).outcome).toBe('not_applicable');
    expect(checkFunds({ employmentStatus: '', occupation: ' ' }).outcome).toBe('not_applicable');
  });

  test('as in the public API’s own example is clear', () => {
    expect(checkFunds(GOOD)).toMatchObject({ outcome: 'clear', findings: [] });
  });

  test('with one field needs the others', () => {
    expect(checkFunds({ sourceOfFunds: 'salary' }).findings.map(({ code, field }) => [code, field])).toEqual([
      ['funds.employment_status_missing', 'proof_of_funds.employment_status'],
      ['funds.primary_purpose_missing', 'proof_of_funds.primary_purpose'],
      ['funds.expected_monthly_pay_missing', 'proof_of_funds.expected_monthly_pay'],
    ]);
    expect(checkFunds({ sourceOfFunds: 'salary' }).outcome).toBe('consider');
  });

  test('with no purpose is asked for it, and not for what goes with one', () => {
    const claim = { sourceOfFunds: 'company_funds', primaryPurpose: '' };
    expect(found(claim)).toEqual([['funds.primary_purpose_missing', 'warning']]);
  });

  test('with a word that is none of the API’s is considered', () => {
    expect(found({ sourceOfFunds: 'lottery' })).toEqual([['funds.source_of_funds_unknown', 'warning']]);
    expect(found({ employmentStatus: 'astronaut' })).toEqual([['funds.employment_status_unknown', 'warning']]);
    expect(found({ primaryPurpose: 'constructor' })).toEqual([['funds.primary_purpose_unknown', 'warning']]);
    expect(found({ expectedMonthlyPay: '50000_plus' })).toEqual([['funds.expected_monthly_pay_unknown', 'warning']]);
    expect(outcome({ sourceOfFunds: 'lottery' })).toBe('consider');
  });

  test('takes the words in any case and with spaces around them', () => {
    expect(outcome({ employmentStatus: ' Employed ', sourceOfFunds: 'SALARY' })).toBe('clear');
  });
});

describe('an occupation', () => {
  test('is needed from somebody in work, and from nobody else', () => {
    expect(found({ occupation: '' })).toEqual([['funds.occupation_missing', 'warning']]);
    expect(found({ occupation: '', employmentStatus: 'self_employed' })).toEqual([
      ['funds.occupation_missing', 'warning'],
    ]);
    expect(found({ occupation: '', employmentStatus: 'retired', sourceOfFunds: 'savings' })).toEqual([]);
  });

  test.each([
    '151252',
    '15-1252',
    '191010',
    '532010',
    '119199',
    '553019',
    'engineering',
    'Bäcker',
    'nurse, night shift',
  ])('may be %s', (occupation) => expect(found({ occupation })).toEqual([]));

  test.each(['15125', '1512520', '121252', '571252', '000000', '----'])(
    'as %s is noted and stops nobody',
    (occupation) => {
      expect(found({ occupation })).toEqual([['funds.occupation_code_unknown', 'info']]);
      expect(outcome({ occupation })).toBe('clear');
    },
  );
});

describe('statements that do not go together', () => {
  const person = (employmentStatus: string, sourceOfFunds: string, more: FundsClaim = {}) =>
    found({ employmentStatus, sourceOfFunds, ...more });

  test.each([
    ['unemployed', 'salary'],
    ['homemaker', 'salary'],
    ['student', 'pension_retirement'],
    ['unemployed', 'company_funds'],
    ['student', 'company_funds'],
    ['homemaker', 'company_funds'],
  ])('are being %s and living on %s', (status, source) => {
    expect(person(status, source)).toEqual([['funds.source_contradicts_employment', 'warning']]);
    expect(outcome({ employmentStatus: status, sourceOfFunds: source })).toBe('consider');
  });

  test('are being unemployed and running a company', () => {
    expect(person('unemployed', 'savings', { primaryPurpose: 'operating_a_company' })).toEqual([
      ['funds.purpose_contradicts_employment', 'warning'],
    ]);
  });

  test.each(['unemployed', 'homemaker', 'student'])('are being %s and a salary of USD 5,000 or more', (status) => {
    expect(person(status, 'salary', { expectedMonthlyPay: '5000_9999' })).toContainEqual([
      'funds.pay_contradicts_employment',
      'warning',
    ]);
  });

  test('are benefits and USD 5,000 or more a month', () => {
    expect(person('retired', 'government_benefits', { expectedMonthlyPay: '5000_9999' })).toEqual([
      ['funds.pay_contradicts_source', 'warning'],
    ]);
    expect(person('retired', 'government_benefits')).toEqual([]);
  });

  test('come with a sentence that says which two, and the field to change', () => {
    const [finding] = checkFunds({ ...GOOD, employmentStatus: 'unemployed' }).findings;
    expect(finding).toMatchObject({ field: 'proof_of_funds.source_of_funds', retryable: true });
    expect(finding?.customer_message).toContain('not in paid work');
    expect(finding?.customer_message).toContain('salary');
  });
});

describe('statements that are only unusual stop nobody', () => {
  test.each<[code: string, claim: FundsClaim]>([
    ['funds.source_unusual_for_employment', { employmentStatus: 'student' }],
    ['funds.source_unusual_for_employment', { employmentStatus: 'retired' }],
    ['funds.company_funds_in_personal_use', { sourceOfFunds: 'company_funds' }],
    [
      'funds.purpose_unusual_for_employment',
      { employmentStatus: 'student', sourceOfFunds: 'savings', primaryPurpose: 'operating_a_company' },
    ],
    [
      'funds.purpose_unusual_for_employment',
      { employmentStatus: 'unemployed', sourceOfFunds: 'savings', primaryPurpose: 'receive_payment_for_freelancing' },
    ],
  ])('%s for %j', (code, claim) => {
    expect(found(claim)).toEqual([[code, 'info']]);
    expect(outcome(claim)).toBe('clear');
  });

  test.each<FundsClaim>([
    { sourceOfFunds: 'company_funds', primaryPurpose: 'operating_a_company' },
    { employmentStatus: 'self_employed', sourceOfFunds: 'company_funds' },
    { employmentStatus: 'self_employed', primaryPurpose: 'receive_payment_for_freelancing' },
    { employmentStatus: 'unemployed', sourceOfFunds: 'government_benefits' },
    { employmentStatus: 'unemployed', sourceOfFunds: 'inheritance', expectedMonthlyPay: '5000_9999' },
    { employmentStatus: 'retired', sourceOfFunds: 'pension_retirement' },
    { employmentStatus: 'homemaker', sourceOfFunds: 'someone_elses_funds' },
    { employmentStatus: 'student', sourceOfFunds: 'gifts' },
    { expectedMonthlyPay: '5000_9999' },
  ])('and nothing is said of %j', (claim) => expect(found(claim)).toEqual([]));
});

describe('the funds check', () => {
  test('takes any text, throws for none, and repeats none of it', () => {
    const word = (values: readonly string[]) =>
      fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 12 }));
    const claim = fc.record(
      {
        employmentStatus: word(EMPLOYMENT_STATUSES),
        sourceOfFunds: word(SOURCES_OF_FUNDS),
        primaryPurpose: word(PRIMARY_PURPOSES),
        expectedMonthlyPay: word(EXPECTED_MONTHLY_PAY),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claim, (given) => {
        const result = checkFunds({ ...given, occupation: 'Zqxvurt' });
        expect(JSON.stringify(result.findings)).not.toContain('Zqxvurt');
        const doubtful = result.findings.some(({ severity }) => severity !== 'info');
        expect(result.outcome).toBe(doubtful ? 'consider' : 'clear');
        expect(result.findings.every(({ field }) => field?.startsWith('proof_of_funds.'))).toBe(true);
      }),
    );
  });
});
