import { countryRules } from '../../src/address/country-rules';
import { findRegion, regionOfTown } from '../../src/address/find-region';

const isos = (country: string, text: string) =>
  findRegion(countryRules(country), text)?.regions.map(({ iso, key }) => iso ?? key);

describe('a region is known by', () => {
  test.each([
    ['NG', 'Lagos State', ['LA']],
    ['NG', 'State of Lagos', ['LA']],
    ['NG', 'LAGOS', ['LA']],
    ['NG', 'Lagos, Nigeria', ['LA']],
    ['NG', 'Niger State', ['NI']],
    ['NG', 'NG-LA', ['LA']],
    ['NG', 'Nasarrawa', ['NA']],
    ['IE', 'County Dublin', ['D']],
    ['IE', 'Dublin 4', ['D']],
    ['IE', 'Dublin 24', ['D']],
    ['JP', 'Tōkyō-to', ['13']],
    ['JP', 'Osaka Prefecture', ['27']],
    ['JP', '大阪', ['27']],
    ['CN', 'Guangdong', ['44']],
    ['CN', '广东', ['44']],
    ['CN', 'Inner Mongolia', ['15']],
    ['KR', 'Gyeonggi', ['41']],
    ['KR', '경기도', ['41']],
    ['KR', '서울', ['11']],
    ['AE', 'Emirate of Sharjah', ['SH']],
    ['AE', 'دبي', ['DU']],
    ['EG', 'Cairo', ['C']],
    ['EG', 'محافظة القاهرة', ['C']],
    ['RU', 'Moscow Oblast', ['MOS']],
    ['RU', 'Krasnodar Krai', ['KDA']],
    ['RU', 'Московская область', ['MOS']],
    ['UA', 'Kharkiv Oblast', ['63']],
    ['TR', 'Istanbul', ['34']],
    ['VN', 'Ho Chi Minh City', ['SG']],
    ['MX', 'Nuevo Leon', ['NLE']],
    ['AU', 'New South Wales', ['NSW']],
    ['US', 'Massachusets', ['MA']],
    ['PH', 'NCR', ['00']],
    ['GB', 'Kent', undefined],
    ['NG', 'Atlantis', undefined],
    ['US', 'Ontario', undefined],
    ['NG', 'Lagos / Ogun', undefined],
    ['NG', ' , ', undefined],
    ['NG', 'Lagos '.repeat(40), undefined],
  ])('%s: %s', (country, text, expected) => expect(isos(country, text)).toEqual(expected));

  test('several when the text means several, so that a postal code of any of them fits', () => {
    expect(isos('AR', 'Buenos Aires')?.toSorted()).toEqual(['B', 'C']);
    expect(isos('PE', 'Lima')?.toSorted()).toEqual(['LIM', 'LMA']);
    expect(isos('TW', 'Hsinchu')?.toSorted()).toEqual(['HSQ', 'HSZ']);
    expect(isos('RU', 'Moscow')?.toSorted()).toEqual(['MOS', 'MOW']);
  });

  test('no region in particular when the text is an area above them', () => {
    expect(findRegion(countryRules('ES'), 'Andalucía')).toEqual({ regions: [], by: 'wider' });
    expect(findRegion(countryRules('IT'), 'Lombardy')).toEqual({ regions: [], by: 'wider' });
  });

  test('its exact name before anything that only comes near', () => {
    expect(findRegion(countryRules('CN'), 'Shanxi')?.regions.map(({ iso }) => iso)).toEqual(['14']);
    expect(findRegion(countryRules('CN'), 'Shaanxi')?.regions.map(({ iso }) => iso)).toEqual(['61']);
    expect(findRegion(countryRules('NG'), 'Nasarrawa')?.by).toBe('spelling');
  });
});

describe('the name of a town settles the region', () => {
  const town = (country: string, text: string) =>
    regionOfTown(countryRules(country), text)?.regions.map(({ iso, key }) => iso ?? key);

  test('where the post asks for a region and no town', () => {
    expect(town('AE', 'Dubai')).toEqual(['DU']);
    expect(town('HK', 'Wan Chai')).toEqual(['Hong Kong Island']);
    expect(town('JP', 'Osaka')).toEqual(['27']);
  });

  test('where the town is a region of its own', () => {
    expect(town('KR', 'Busan')).toEqual(['26']);
    expect(town('CN', '上海')).toEqual(['31']);
    expect(town('CO', 'Bogotá')).toEqual(['DC']);
  });

  test('and nowhere else: the town of New York is no proof of the state', () => {
    expect(town('US', 'New York')).toBeUndefined();
    expect(town('BR', 'São Paulo')).toBeUndefined();
    expect(town('GB', 'London')).toBeUndefined();
    expect(town('JP', 'Osakka')).toBeUndefined();
  });
});
