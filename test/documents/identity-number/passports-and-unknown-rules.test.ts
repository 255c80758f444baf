import { checkIdentityNumber } from '../../../src/documents/identity-number/check-identity-number';
import { RULES_BY_COUNTRY, ruleFor } from '../../../src/documents/identity-number/rule-table';
import { ID_TYPES, taxIdTypeFor } from '../../../src/domain/identity-types';
import { TODAY } from './valid-numbers';

const check = (country: string, idType: string, number: string) =>
  checkIdentityNumber({ country, idType, number, today: TODAY });

describe('passports follow ICAO Doc 9303 whatever the country', () => {
  test.each(['RA071938', 'A07193826', '719382645', 'C01X719RM', 'RM719', 'CFGHJKLMN'])('%s has the form', (number) => {
    for (const country of ['NG', 'GB', 'BI', 'AQ']) {
      expect(check(country, 'passport', number)).toMatchObject({ valid: true, strength: 'format' });
    }
  });

  test.each(['RA07193826', 'R719', 'PASSPORT', 'RÅ071938', 'RA&071938'])('%s does not', (number) => {
    expect(check('NG', 'passport', number).valid).toBe(false);
  });
});

describe('a combination without a rule', () => {
  test('stands with strength none and says so', () => {
    const { valid, strength, reasons, findings } = check('BI', 'national_id', '0101/7193.826');
    expect({ valid, strength, reasons }).toEqual({ valid: true, strength: 'none', reasons: ['no_country_rule'] });
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'identity_number.no_country_rule',
        severity: 'info',
        field: 'documents.national_id.id_number',
        detail: { id_type: 'national_id', country: 'BI', strength: 'none' },
      }),
    ]);
  });

  test('is still held to look like a number', () => {
    expect(check('BI', 'national_id', 'ABCDEF').valid).toBe(false);
    expect(check('BI', 'national_id', '71').valid).toBe(false);
    expect(check('BI', 'national_id', '77777777').reasons).toEqual(['repeated_digits']);
  });

  test('a tax type of another country is not checked by the rule of this one', () => {
    expect(check('CA', 'ssn', '519382741').strength).toBe('none');
    expect(check('DE', 'npwp', '27193846571').strength).toBe('none');
  });

  test.each(['', 'ZZ', 'ZZZ', 'EU', 'UK', 'D', 'Germany', '276'])(
    'the country %j is unknown and fails closed',
    (country) => {
      expect(check(country, 'national_id', '719382645')).toMatchObject({
        valid: false,
        strength: 'none',
        reasons: ['unknown_country'],
      });
    },
  );

  test('an unknown type fails closed and does not reach the finding', () => {
    const { valid, findings } = check('DE', '719382645', 'C01X719RM');
    expect(valid).toBe(false);
    expect(JSON.stringify(findings)).not.toContain('719382645');
  });
});

describe('the table', () => {
  test('every country has a rule for its tax number, or says why not', () => {
    // No personal tax number of a known form, or none at all.
    const without = ['BB', 'BH', 'BT', 'BW', 'HK', 'JO', 'MO', 'NA', 'NI', 'NZ', 'PA'];
    const missing = Object.keys(RULES_BY_COUNTRY).filter((country) => !ruleFor(country, taxIdTypeFor(country)));
    expect(missing.filter((country) => !without.includes(country))).toEqual([]);
  });

  test('every tax type that the public API names for a country has a rule there', () => {
    for (const country of ['AO', 'CA', 'DZ', 'FR', 'GB', 'ID', 'IT', 'KE', 'MX', 'NG', 'NP', 'PK', 'RO', 'TN', 'US']) {
      expect(ruleFor(country, taxIdTypeFor(country))).toBeDefined();
      expect(ruleFor(country, 'tin')).toBeDefined();
    }
  });

  test('no rule accepts an empty number, and none throws on one', () => {
    for (const [country, rules] of Object.entries(RULES_BY_COUNTRY)) {
      for (const idType of ID_TYPES) {
        expect({
          country,
          idType,
          passed: rules[idType]?.({ compact: '', marked: '' }, TODAY).passed ?? false,
        }).toEqual({
          country,
          idType,
          passed: false,
        });
      }
    }
  });
});
