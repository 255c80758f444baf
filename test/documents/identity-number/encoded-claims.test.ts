import { checkIdentityNumber } from '../../../src/documents/identity-number/check-identity-number';
import { TODAY } from './valid-numbers';

const check = (country: string, idType: string, number: string, claims: { dateOfBirth?: string; sex?: string } = {}) =>
  checkIdentityNumber({ country, idType, number, ...claims, today: TODAY });

const WOMAN = { dateOfBirth: '1985-04-12', sex: 'female' };
const MAN = { dateOfBirth: '1985-04-12', sex: 'male' };

describe('what a number says about its holder is decoded', () => {
  test.each([
    ['AL', 'nin', 'I55412371R', WOMAN],
    ['BE', 'nin', '85041237115', MAN],
    ['BG', 'nin', '8504123726', MAN],
    ['BY', 'nin', '4120485A371RB2', { dateOfBirth: '1985-04-12', sex: 'female' }],
    ['CN', 'nin', '110101198504123711', { ...MAN, region: '11' }],
    ['CU', 'nin', '85041237193', { dateOfBirth: '1985-04-12', sex: 'female' }],
    ['CZ', 'nin', '8504123716', MAN],
    ['DK', 'nin', '1204853719', MAN],
    ['EE', 'nin', '38504123718', MAN],
    ['EG', 'nin', '28504120137191', { dateOfBirth: '1985-04-12', sex: 'male', region: '01' }],
    ['FI', 'nin', '120485-371V', MAN],
    ['FI', 'nin', '120404A3720', { dateOfBirth: '2004-04-12', sex: 'female' }],
    ['FR', 'nin', '285047537193839', { dateOfBirth: '1985-04', sex: 'female', region: '75' }],
    ['GB', 'drivers_license', 'RAMBL854125L99RM', { dateOfBirth: '1985-04-12', sex: 'female' }],
    ['GR', 'nin', '12048537190', { dateOfBirth: '1985-04-12' }],
    ['HU', 'tin', '8432001007', { dateOfBirth: '1985-04-12' }],
    ['HU', 'nin', '28504123715', WOMAN],
    ['ID', 'nin', '3171015204850371', { ...WOMAN, region: '31' }],
    ['IS', 'nin', '1204853779', { dateOfBirth: '1985-04-12' }],
    ['IT', 'cf', 'RMBLDA85D52H501V', { ...WOMAN, region: 'H501' }],
    ['KG', 'nin', '11204198571938', WOMAN],
    ['KR', 'nin', '8504122371935', WOMAN],
    ['KW', 'nin', '285041237102', { dateOfBirth: '1985-04-12' }],
    ['KZ', 'nin', '850412437100', WOMAN],
    ['LK', 'nin', '856033719V', WOMAN],
    ['LT', 'nin', '48504123719', WOMAN],
    ['LU', 'nin', '1985041237142', { dateOfBirth: '1985-04-12' }],
    ['LV', 'nin', '12048513710', { dateOfBirth: '1985-04-12' }],
    ['MU', 'nin', 'R1204853719381', { dateOfBirth: '1985-04-12' }],
    ['MX', 'nin', 'RABA850412MDFMLL07', { ...WOMAN, region: 'DF' }],
    ['MX', 'rfc', 'RABA850412H75', { dateOfBirth: '1985-04-12' }],
    ['MX', 'voters_card', 'RMBLAN85041209M371', { ...WOMAN, region: '09' }],
    ['MY', 'nin', '850412103716', { ...WOMAN, region: '10' }],
    ['NI', 'nin', '0011204850371R', { dateOfBirth: '1985-04-12', region: '001' }],
    ['NO', 'nin', '12048537268', WOMAN],
    ['PK', 'nin', '3720171938264', { sex: 'female', region: '3' }],
    ['PL', 'nin', '85041237192', MAN],
    ['QA', 'nin', '28535671938', { dateOfBirth: '1985' }],
    ['RO', 'cnp', '2850412403718', { ...WOMAN, region: '40' }],
    ['RW', 'nin', '1198570371938026', { dateOfBirth: '1985', sex: 'female' }],
    ['SE', 'nin', '850412-3715', MAN],
    ['SE', 'nin', '198504123715', MAN],
    ['SI', 'nin', '1204985503719', { ...MAN, region: '50' }],
    ['SK', 'nin', '8554123710', WOMAN],
    ['SN', 'nin', '2548198507193', { dateOfBirth: '1985', sex: 'female' }],
    ['TZ', 'nin', '19850412371938264512', { dateOfBirth: '1985-04-12' }],
    ['UA', 'tin', '3114837186', { dateOfBirth: '1985-04-12', sex: 'female' }],
    ['UG', 'nin', 'CF85071938RMB4', { dateOfBirth: '1985', sex: 'female' }],
    ['UZ', 'nin', '41204850371938', WOMAN],
    ['VN', 'nin', '001185071938', { dateOfBirth: '1985', sex: 'female', region: '001' }],
    ['ZA', 'nin', '8504123719083', { dateOfBirth: '1985-04-12', sex: 'female' }],
  ])('%s %s %s', (country, idType, number, encoded) => {
    expect(check(country, idType, number).encoded).toEqual(encoded);
  });
});

describe('claims are held against the number', () => {
  test('agreeing claims are no finding', () => {
    const answer = check('RO', 'cnp', '2850412403718', WOMAN);
    expect(answer).toMatchObject({ valid: true, reasons: [] });
    expect(answer.findings.map(({ code }) => code)).toEqual(['identity_number.verified']);
  });

  test('another birth date is a warning that the customer can answer, and the number stays valid', () => {
    const { valid, reasons, findings } = check('RO', 'cnp', '2850412403718', { dateOfBirth: '1985-04-13' });
    expect({ valid, reasons }).toEqual({ valid: true, reasons: ['birth_date_mismatch'] });
    expect(findings[0]).toMatchObject({
      code: 'identity_number.birth_date_mismatch',
      severity: 'warning',
      retryable: true,
      field: 'documents.cnp.id_number',
      detail: { id_type: 'cnp', country: 'RO', strength: 'checksum' },
    });
  });

  test.each(['male', 'M', ' Male '])('the sex %j contradicts the number of a woman', (sex) => {
    expect(check('RO', 'cnp', '2850412403718', { sex }).reasons).toEqual(['sex_mismatch']);
  });

  test.each(['', 'other', 'non-binary', 'X', 'unknown', 'féminin', 'prefer not to say'])(
    'the sex %j contradicts nothing',
    (sex) => {
      expect(check('RO', 'cnp', '2850412403718', { sex }).reasons).toEqual([]);
      expect(check('EE', 'nin', '38504123718', { sex }).reasons).toEqual([]);
    },
  );

  test('a number that says only the year, or year and month, is compared as far as it goes', () => {
    expect(check('QA', 'nin', '28535671938', { dateOfBirth: '1985-11-30' }).reasons).toEqual([]);
    expect(check('QA', 'nin', '28535671938', { dateOfBirth: '1986-01-01' }).reasons).toEqual(['birth_date_mismatch']);
    expect(check('FR', 'nin', '285047537193839', { dateOfBirth: '1985-04-30' }).reasons).toEqual([]);
    expect(check('FR', 'nin', '285047537193839', { dateOfBirth: '1985-05-01' }).reasons).toEqual([
      'birth_date_mismatch',
    ]);
  });

  test('a number that says nothing contradicts nothing', () => {
    expect(check('CA', 'sin', '519382741', { dateOfBirth: '1931-01-01', sex: 'male' }).reasons).toEqual([]);
  });

  test('a claimed birth date that does not exist is not compared', () => {
    expect(check('RO', 'cnp', '2850412403718', { dateOfBirth: '1985-02-30' }).reasons).toEqual([]);
  });
});

describe('two-digit years', () => {
  test('both centuries are possible, and the claim says which is meant', () => {
    // 10 March of 1911 or 2011.
    for (const dateOfBirth of ['1911-03-10', '2011-03-10']) {
      const answer = check('ID', 'nin', '3171011003110371', { dateOfBirth });
      expect(answer.reasons).toEqual([]);
      expect(answer.encoded.dateOfBirth).toBe(dateOfBirth);
    }
    expect(check('ID', 'nin', '3171011003110371', { dateOfBirth: '2012-03-10' }).reasons).toEqual([
      'birth_date_mismatch',
    ]);
  });

  test('without a claim the century of someone alive is taken, and none when both are', () => {
    expect(check('ID', 'nin', '3171011003110371').encoded.dateOfBirth).toBe('2011-03-10');
    expect(check('ID', 'nin', '3171011003200371').encoded.dateOfBirth).toBeUndefined();
  });

  test('a day of this year that has not come yet is a day of the last century', () => {
    expect(check('ID', 'nin', '3171010203260371').encoded.dateOfBirth).toBe('1926-03-02');
    expect(check('ID', 'nin', '3171010203260371', { dateOfBirth: '2026-03-02' }).reasons).toEqual([
      'birth_date_mismatch',
    ]);
  });

  test('29 February 2000 exists although 29 February 1900 does not', () => {
    expect(check('ID', 'nin', '3171012902000371', { dateOfBirth: '2000-02-29' }).reasons).toEqual([]);
  });

  test('a plus in a Swedish number says that the holder is over a hundred', () => {
    expect(check('SE', 'nin', '200412+3713').encoded.dateOfBirth).toBe('1920-04-12');
    expect(check('SE', 'nin', '200412-3713', { dateOfBirth: '2020-04-12' }).reasons).toEqual([]);
    expect(check('SE', 'nin', '200412+3713', { dateOfBirth: '2020-04-12' }).reasons).toEqual(['birth_date_mismatch']);
  });

  test('Danish and Norwegian serials name the century', () => {
    expect(check('DK', 'nin', '120404-4719').encoded.dateOfBirth).toBe('2004-04-12');
    expect(check('DK', 'nin', '120440-4719').encoded.dateOfBirth).toBe('1940-04-12');
    expect(check('DK', 'nin', '120404-3719').encoded.dateOfBirth).toBe('1904-04-12');
  });
});

describe('dates that nobody can have', () => {
  test.each([
    ['DK', 'nin', '320485-3719', 'impossible_date'],
    ['EG', 'nin', '28513120137191', 'impossible_date'],
    ['ID', 'nin', '3171017204850371', 'impossible_date'],
    ['TZ', 'nin', '19850230371938264512', 'impossible_date'],
    ['MX', 'rfc', 'RABA850230H75', 'impossible_date'],
    ['LK', 'nin', '859003719V', 'impossible_date'],
    ['EG', 'nin', '32704120137191', 'future_birth_date'],
    ['TZ', 'nin', '20260302371938264512', 'future_birth_date'],
    ['QA', 'nin', '32735671938', 'future_birth_date'],
  ])('%s %s %s is refused as %s', (country, idType, number, reason) => {
    expect(check(country, idType, number)).toMatchObject({ valid: false, reasons: [reason] });
  });

  test('a birth date of today is possible', () => {
    expect(check('TZ', 'nin', '20260301371938264512').valid).toBe(true);
  });
});

test('numbers of foreigners carry the date shifted', () => {
  // Sweden adds 60 to the day of a coordination number, Norway 40 to that of a D-number, Belgium 20 or 40 to the month.
  expect(check('SE', 'nin', '850472-3712').encoded).toEqual({ dateOfBirth: '1985-04-12', sex: 'male' });
  expect(check('NO', 'nin', '52048537251').encoded).toEqual({ dateOfBirth: '1985-04-12', sex: 'female' });
  expect(check('BE', 'nin', '85441237104').encoded).toEqual({ dateOfBirth: '1985-04-12', sex: 'male' });
  expect(check('BE', 'nin', '85241237158').encoded).toEqual({ dateOfBirth: '1985-04-12' });
});
