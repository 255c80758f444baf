import type { DecisionContext } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { check, COMPANY, finding, PERSON } from '../domain/sample-evidence';
import { BUSINESS, person } from '../domain/sample-parties';
import { decide } from './decide';

const READ = check('document', 'clear', [
  finding('document.verified', { severity: 'info', detail: { strength: 'mrz' } }),
]);
const { monthsOld: _old, ...OF_NO_AGE } = BUSINESS;
const riskOf = (changes: Partial<DecisionContext>, evidence: readonly Evidence[] = [READ], from = PERSON) =>
  decide({ context: { ...from, ...changes }, evidence }).risk;

test('an ordinary customer whose document was read by machine is of low risk, for no reason', () => {
  expect(riskOf({})).toEqual({ tier: 'low', points: 0, reasons: [] });
});

test('a person of whom no document was read by machine weighs a little', () => {
  expect(riskOf({}, [])).toEqual({ tier: 'low', points: 5, reasons: ['document_strength'] });
});

test.each(['PRK', 'IRN', 'MMR'])(
  'a country that the FATF calls for action against (%s) is of high risk by itself',
  (country) => {
    expect(riskOf({ country })).toMatchObject({ tier: 'high', reasons: ['country'] });
  },
);

test.each(['gambling_proceeds', 'someone_elses_funds'])('%s are of medium risk', (sourceOfFunds) => {
  expect(riskOf({ funds: { sourceOfFunds } })).toMatchObject({ tier: 'medium', reasons: ['source_of_funds'] });
});

test('a business weighs something, and points add up with their reasons', () => {
  expect(riskOf({}, [], COMPANY)).toEqual({ tier: 'low', points: 10, reasons: ['business'] });
  expect(riskOf({ country: 'IRN', funds: { sourceOfFunds: 'someone_elses_funds' } }, [], COMPANY)).toEqual({
    tier: 'high',
    points: 100,
    reasons: ['country', 'source_of_funds', 'business'],
  });
});

test('a politically exposed person whom a reviewer has looked at is of medium risk, and an ordinary match is not', () => {
  const cleared = (kind: string) => [
    READ,
    check('screening', 'clear', [
      finding('screening.match_cleared', { severity: 'info', detail: { entry_id: 'e', list_kind: kind } }),
    ]),
  ];
  expect(riskOf({}, cleared('pep'))).toMatchObject({ tier: 'medium', reasons: ['pep'] });
  expect(riskOf({}, cleared('sanctions'))).toMatchObject({ tier: 'low' });
});

test.each([
  ['isic', '9200'],
  ['isic', '92000'],
  ['isic', 'R92.00'],
  ['isic', '64.99'],
  ['naics', '713210'],
  ['mcc', '6051'],
] as const)('a business in a trade of higher risk (%s %s) is of high risk', (scheme, code) => {
  expect(riskOf({ business: { ...BUSINESS, industry: { scheme, code } } }, [], COMPANY)).toEqual({
    tier: 'high',
    points: 60,
    reasons: ['business', 'industry'],
  });
});

test('an ordinary trade weighs nothing, nor does a code of another classification', () => {
  for (const industry of [{ scheme: 'isic', code: '6201' } as const, { scheme: 'mcc', code: '9200' } as const]) {
    expect(riskOf({ business: { ...BUSINESS, industry } }, [], COMPANY).reasons).toEqual(['business']);
  }
});

test('a young business that expects to move much, or of no known age, is of medium risk', () => {
  const expecting = (monthsOld: number | undefined, expectedVolume: string) =>
    riskOf({ business: { ...OF_NO_AGE, expectedVolume, ...(monthsOld !== undefined && { monthsOld }) } }, [], COMPANY);
  expect(expecting(11, '100000_999999')).toMatchObject({ tier: 'medium', reasons: ['business', 'young_business'] });
  expect(expecting(undefined, '1000000_plus').tier).toBe('medium');
  expect(expecting(12, '1000000_plus').tier).toBe('low');
  expect(expecting(3, '0_9999').tier).toBe('low');
});

test('a structure that is hard to see through weighs something', () => {
  const layers = check('ownership', 'clear', [finding('ownership.many_layers', { severity: 'info' })]);
  expect(riskOf({}, [layers], COMPANY)).toMatchObject({ points: 25, reasons: ['business', 'structure'] });
});

test('somebody behind a business who lives in a country of high risk makes it one of high risk', () => {
  const parties = [person('p1', { country: 'IRN' })];
  expect(riskOf({ parties }, [], COMPANY)).toMatchObject({ tier: 'high', reasons: ['country', 'business'] });
});

test('a business is of the country of its register too, and so is one behind it', () => {
  const abroad = { business: { ...BUSINESS, registeredIn: 'PRK' } };
  expect(riskOf(abroad, [], COMPANY)).toMatchObject({ tier: 'high', reasons: ['country', 'business'] });
  const holding = { ...person('a'), kind: 'business' as const, registeredIn: 'IRN' };
  expect(riskOf({ parties: [holding] }, [], COMPANY)).toMatchObject({ tier: 'high' });
});

test('a politically exposed person behind a business weighs as one who is the customer', () => {
  const pep = finding('screening.match_cleared', { severity: 'info', detail: { entry_id: 'e', list_kind: 'pep' } });
  const row = check('screening', 'clear', [pep], 'party:p1');
  expect(riskOf({ parties: [person('p1')] }, [row], COMPANY)).toMatchObject({
    tier: 'medium',
    reasons: ['pep', 'business'],
  });
});

test('a higher product, an occupation with much cash, and an expected pay without work weigh something', () => {
  expect(riskOf({ productLevel: 3 }).reasons).toEqual(['product']);
  expect(riskOf({ funds: { occupation: '393011' } }).reasons).toEqual(['occupation']);
  const funds = { employmentStatus: 'unemployed', expectedMonthlyPay: '5000_9999' };
  expect(riskOf({ funds })).toEqual({ tier: 'low', points: 10, reasons: ['employment'] });
});
