import { countryOfCode, SPECIMEN_STATE } from '../../../src/documents/mrz/icao-countries';

test.each([
  ['D', 'DEU'],
  ['KEN', 'KEN'],
  ['AGO', 'AGO'],
  ['GBR', 'GBR'],
  ['GBD', 'GBR'],
  ['GBN', 'GBR'],
  ['GBO', 'GBR'],
  ['GBP', 'GBR'],
  ['GBS', 'GBR'],
  ['RKS', 'XKX'],
  ['ZAR', 'COD'],
  ['ROM', 'ROU'],
])('%s is a code of %s', (code, country) => {
  expect(countryOfCode(code)).toBe(country);
});

test.each(['UNO', 'UNA', 'UNK', 'EUE', 'XXA', 'XXB', 'XXC', 'XXX', 'XPO', 'XOM', 'XCO'])(
  '%s is no country, and yet an issuer or a status',
  (code) => {
    expect(countryOfCode(code)).toBeNull();
  },
);

test.each(['', 'DE', 'DEUT', 'QQQ', 'AG0', 'ken', '276', 'toString', '__proto__', SPECIMEN_STATE])(
  '%p is nobody',
  (code) => {
    expect(countryOfCode(code)).toBeUndefined();
  },
);
