import type { DecisionContext } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { check, COMPANY, finding, PERSON } from '../domain/sample-evidence';
import { decide } from './decide';

const READ = check('document', 'clear', [
  finding('document.verified', { severity: 'info', detail: { strength: 'mrz' } }),
]);
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

test('a higher product, an occupation with much cash, and an expected pay without work weigh something', () => {
  expect(riskOf({ productLevel: 3 }).reasons).toEqual(['product']);
  expect(riskOf({ funds: { occupation: '393011' } }).reasons).toEqual(['occupation']);
  const funds = { employmentStatus: 'unemployed', expectedMonthlyPay: '5000_9999' };
  expect(riskOf({ funds })).toEqual({ tier: 'low', points: 10, reasons: ['employment'] });
});
