import { checkAddress } from '../../src/address/check-address';
import { countryRules } from '../../src/address/country-rules';
import { normaliseAddress } from '../../src/address/normalise-address';
import { townsNamed } from '../../src/address/towns';

const WITH_TOWNS = ['BR', 'CL', 'CN', 'KR', 'TW'];
const townsOf = (country: string) => {
  const { regions, towns } = countryRules(country);
  return regions.flatMap((region, place) => (towns?.names[place] ?? '').split('~').map((name) => ({ region, name })));
};
const doubts = (city: string, state: string, postalCode: string, country: string): readonly string[] =>
  checkAddress({
    address: { street: 'Teststreet 1', city, state, postalCode, country },
    customerCountry: country,
    proofGiven: true,
  })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('a town is found', () => {
  test('in the region that lists it, for every town of every list', () => {
    const listed = WITH_TOWNS.flatMap((country) => townsOf(country).filter(({ name }) => name !== ''));
    const lost = WITH_TOWNS.flatMap((country) =>
      townsOf(country)
        .filter(({ name }) => name !== '')
        .filter(({ region, name }) => townsNamed(countryRules(country), name).every((town) => town.region !== region))
        .map(({ name }) => name),
    );
    expect(lost).toEqual([]);
    expect(listed.length).toBeGreaterThan(6_900);
  });

  test.each([
    ['BR', 'sao paulo', 'São Paulo'],
    ['KR', 'Gangneung', '강릉시'],
    ['KR', '강릉', '강릉시'],
    ['TW', 'Banqiao Dist', undefined],
    ['TW', 'banqiao district', '板橋區'],
    ['CN', 'Guangzhou', '广州市'],
    ['CN', '广州', '广州市'],
    ['FR', 'Paris', undefined],
    ['BR', '', undefined],
  ])('%s %s', (country, text, name) => {
    expect(townsNamed(countryRules(country), text)[0]?.name).toBe(name);
  });
});

describe('a town fails nobody', () => {
  test('of every list, in the region that lists it', () => {
    const failed = WITH_TOWNS.flatMap((country) =>
      townsOf(country).filter(
        ({ region, name }) =>
          name !== '' && doubts(name, region.key, '', country).some((code) => code.startsWith('address.city')),
      ),
    );
    expect(failed.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['that no list knows', 'Nowhere at all', 'RJ', '22010-000', 'BR'],
    ['that is a quarter no list knows', 'Copacabana', 'RJ', '22010-000', 'BR'],
    ['that is the region itself', 'Gwangju', 'Gwangju', '61945', 'KR'],
    ['that is a smaller place named like a town elsewhere', '朝阳区', '吉林省', '130012', 'CN'],
    ['that has moved to another region since', '군위군', '대구광역시', '43101', 'KR'],
    ['that two regions have', 'Suzhou', 'Anhui', '234000', 'CN'],
    ['that is written where the region should be', 'Taichung City', 'Xitun', '407', 'TW'],
    ['without a region', 'Curitiba', 'n/a', '80010-000', 'CL'],
  ])('%s', (_, city, state, postalCode, country) => {
    expect(doubts(city, state, postalCode, country).filter((code) => !code.includes('postal_code_invalid'))).toEqual(
      [],
    );
  });
});

describe('a town is held against', () => {
  test('a region that lists it nowhere, while another does', () => {
    expect(doubts('Curitiba', 'SC', '88010-000', 'BR')).toEqual(['address.city_region_mismatch']);
    expect(doubts('Hangzhou', 'Guangdong', '510000', 'CN')).toEqual(['address.city_region_mismatch']);
  });

  test('a postal code of another town', () => {
    expect(doubts('Gangnam-gu', 'Seoul', '04524', 'KR')).toEqual(['address.city_postal_code_mismatch']);
    expect(doubts('信義區', '台北市', '104', 'TW')).toEqual(['address.city_postal_code_mismatch']);
    expect(doubts('信義區', '台北市', '110', 'TW')).toEqual([]);
  });

  test('one wrong region only once, when the postal code says it already', () => {
    expect(doubts('강남구', '서울특별시', '46706', 'KR')).toEqual(['address.region_postal_code_mismatch']);
    expect(doubts('São Paulo', 'Bahia', '01310-100', 'BR')).toEqual(['address.region_postal_code_mismatch']);
  });
});

test('town and region written in the other order are put right in the normalised form', () => {
  expect(
    normaliseAddress({ street: 'Xitun Rd 7', city: 'Taichung', state: 'Xitun', postalCode: '407', country: 'TW' }),
  ).toMatchObject({ city: 'XITUN', state: 'Taichung City', regionCode: 'TW-TXG' });
});
