import { assessRisk } from '../../src/domain/risk';

test('an ordinary customer is of low risk, for no reason', () => {
  expect(assessRisk({ country: 'NGA', kind: 'individual' })).toEqual({ tier: 'low', points: 0, reasons: [] });
});

test.each(['PRK', 'IRN', 'MMR'])(
  'a country that the FATF calls for action against (%s) is of high risk by itself',
  (country) => {
    expect(assessRisk({ country, kind: 'individual' })).toMatchObject({ tier: 'high', reasons: ['country'] });
  },
);

test.each(['gambling_proceeds', 'someone_elses_funds'])('%s are of medium risk', (sourceOfFunds) => {
  expect(assessRisk({ country: 'NGA', kind: 'individual', funds: { sourceOfFunds } })).toMatchObject({
    tier: 'medium',
    reasons: ['source_of_funds'],
  });
});

test('a business weighs something, and points add up with their reasons', () => {
  expect(assessRisk({ country: 'GBR', kind: 'business' })).toEqual({ tier: 'low', points: 10, reasons: ['business'] });
  expect(assessRisk({ country: 'IRN', kind: 'business', funds: { sourceOfFunds: 'someone_elses_funds' } })).toEqual({
    tier: 'high',
    points: 100,
    reasons: ['country', 'source_of_funds', 'business'],
  });
});
