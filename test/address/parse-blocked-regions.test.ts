import * as fc from 'fast-check';
import { checkAddress } from '../../src/address/check-address';
import { countryRules } from '../../src/address/country-rules';
import { CLAIMED_TERRITORIES } from '../../src/address/claimed-territories';
import { parseBlockedRegions } from '../../src/address/parse-blocked-regions';

type Row = readonly [city: string, state: string, postalCode: string, country: string];

function blockedBy(list: string, [city, state, postalCode, country]: Row): string | undefined {
  const { blocked, problems } = parseBlockedRegions(list);
  expect(problems).toEqual([]);
  const address = { street: 'Teststreet 1', city, state, postalCode, country };
  const { findings } = checkAddress({ address, customerCountry: country, proofGiven: true, blockedRegions: blocked });
  const found = findings.find(({ code }) => code === 'address.blocked_region');
  return found?.detail?.['blocked_region'] as string | undefined;
}

describe('a list of blocked regions', () => {
  test('may hold countries, region codes and names, in any case, apart by commas, semicolons or lines', () => {
    const { blocked, problems } = parseBlockedRegions(' kp, PRK;ua-43\nUA: Sevastopol\n\nGE:Abkhazia,');
    expect(problems).toEqual([]);
    expect(blocked.map(({ id, countries: [country] }) => [id, country])).toEqual([
      ['KP', 'KP'],
      ['UA-43', 'UA'],
      ['UA-43', 'RU'],
      ['UA:Sevastopol', 'UA'],
      ['UA:Sevastopol', 'RU'],
      ['GE:Abkhazia', 'GE'],
    ]);
  });

  test('may be empty', () => expect(parseBlockedRegions(' ,\n')).toEqual({ blocked: [], problems: [] }));

  test.each([
    ['Russia', 'neither a country'],
    ['ZZ', 'no country code'],
    ['UA-99', 'no region code'],
    ['AO-LUA', 'no region code'],
    ['UA:', 'neither a country'],
    ['UA:7', 'names no place'],
    ['UA:Donetsk oblst', 'near to Донецька область'],
    ['AR:Buenos Aires', 'two regions'],
    ['UA-43 Crimea', 'neither a country'],
  ])('says what is wrong with %s', (entry, problem) => {
    const { problems } = parseBlockedRegions(`KP, ${entry}`);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toContain(`"${entry}"`);
  });

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const entries = text.split(/[,;\n]/).filter((entry) => entry.trim() !== '');
        const { blocked, problems } = parseBlockedRegions(text);
        expect(blocked.length > 0 || problems.length > 0).toBe(entries.length > 0);
      }),
    );
  });
});

describe('an address is blocked', () => {
  test.each<[list: string, row: Row, id: string]>([
    ['KP', ['평양', '평양 직할시', '', 'North Korea'], 'KP'],
    ['PRK', ['Pyongyang', '', '', 'KP'], 'KP'],
    ['UA-43', ['Simferopol', 'Crimea', '95000', 'Ukraine'], 'UA-43'],
    ['UA-43', ['Сімферополь', 'Автономна Республіка Крим', '95000', 'Україна'], 'UA-43'],
    ['UA-43', ['Симферополь', 'Республика Крым', '295000', 'Россия'], 'UA-43'],
    ['UA-43', ['Simferopol', '', '', 'RU'], 'UA-43'],
    ['UA-43', ['Nowhere', '', '297000', 'RU'], 'UA-43'],
    ['UA-43', ['Yalta', '', '98600', 'UA'], 'UA-43'],
    ['UA-43', ['Ялта', '', '', 'UA'], 'UA-43'],
    ['UA-43', ['Yalta', '', '', 'Crimea'], 'UA-43'],
    ['UA:Crimea', ['Kerch', 'Krym', '298300', 'RU'], 'UA:Crimea'],
    ['UA:Крим', ['Kerch', 'Crimea', '98300', 'UA'], 'UA:Крим'],
    ['UA-40', ['Sevastopol', '', '299000', 'RU'], 'UA-40'],
    ['UA-14', ['Донецк', 'ДНР', '283000', 'Россия'], 'UA-14'],
    ['UA-09', ['Lugansk', 'LNR', '291000', 'RU'], 'UA-09'],
    ['GE:Abkhazia', ['Sokhumi', 'Abkhazia', '', 'Georgia'], 'GE:Abkhazia'],
    ['US-TX', ['Austin', 'Texas', '78701', 'US'], 'US-TX'],
    ['US-TX', ['Austin', '', '78701', 'US'], 'US-TX'],
    ['AR-C', ['Buenos Aires', '', '', 'AR'], 'AR-C'],
    ['CU, IR, US-TX', ['Havana', 'La Habana', '', 'Cuba'], 'CU'],
  ])('by %s: %j', (list, row, id) => expect(blockedBy(list, row)).toBe(id));
});

describe('an address is not blocked', () => {
  test.each<[list: string, row: Row]>([
    ['UA-43', ['Kyiv', 'Kyiv', '01001', 'UA']],
    ['UA-43', ['Yalta', 'Donetsk oblast', '87400', 'UA']],
    ['UA-43', ['Krymsk', 'Краснодарский край', '353380', 'RU']],
    ['UA-14', ['Donetsk', 'Rostov Oblast', '346330', 'RU']],
    ['UA-43', ['Crimea', 'NY', '10001', 'US']],
    ['US-NY', ['New York Mills', 'Minnesota', '56567', 'US']],
    ['US-KS', ['Kansas City', 'MO', '64101', 'US']],
    ['GE', ['Atlanta', 'Georgia', '30301', 'US']],
    ['US-TX', ['Texass', '', '', 'US']],
    ['AR-B', ['Buenos Aires', '', '', 'AR']],
    ['AR-B', ['Nowhere', '', '', 'Buenos Aires, Argentina']],
    ['AR-C', ['Nowhere', '', '', 'Buenos Aires, Argentina']],
    ['AU-ACT', ['Nowhere', '', '2540', 'AU']],
    ['AU-NSW', ['Nowhere', '', '2540', 'AU']],
    ['US-GA', ['Tbilisi', '', '0105', 'Georgia']],
    ['RU', ['Kyiv', '', '01001', 'UA']],
    ['KP', ['Seoul', 'Seoul', '04524', 'South Korea']],
    ['', ['Simferopol', 'Crimea', '95000', 'UA']],
  ])('by %s: %j', (list, row) => expect(blockedBy(list, row)).toBeUndefined());
});

test('every territory that two states claim is a region of the data, so that its entry can be parsed', () => {
  for (const iso of Object.keys(CLAIMED_TERRITORIES)) {
    expect(parseBlockedRegions(iso).problems).toEqual([]);
    expect(countryRules('UA').regions.map((region) => `UA-${region.iso}`)).toContain(iso);
  }
});

test('the evidence names the list that it rests on, and nothing where there is none', () => {
  const address = { street: 'Teststreet 1', city: 'Accra', state: '', postalCode: '', country: 'GH' };
  const dataWith = (list: string) =>
    checkAddress({
      address,
      customerCountry: 'GH',
      proofGiven: true,
      blockedRegions: parseBlockedRegions(list).blocked,
    }).data['blocked-regions'];
  expect(dataWith('UA-43, KP')).toBe('KP, UA-43');
  expect(dataWith('')).toBeUndefined();
});
