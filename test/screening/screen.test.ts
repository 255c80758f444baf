import fc from 'fast-check';
import { createScreener } from '../../src/screening/screen';
import type { ScreeningQuery } from '../../src/screening/screening-query';
import { DEFAULT_THRESHOLDS } from '../../src/screening/thresholds';
import { listed, listOfEntries, LIST_VERSION } from './listed-entries';

const ANN = listed('1', ['TESTPERSON, Ann', 'PROBANDA, Ann Mary', '~THE EXAMPLE'], {
  births: ['10 Dec 1948'],
  countries: ['EG'],
  programmes: ['ONE', 'TWO'],
  identifiers: [{ type: 'passport', value: 'A12345', country: 'EG' }],
});
const BOB = listed('2', ['UNDATED, Bob']);
const YEAR = listed('3', ['YEARLING, Catrin'], { births: ['1970'] });
const MONONYM = listed('4', ['NOBODYSON'], { births: ['1970'] });
const COMPANY = listed('5', ['TESTCORIX HOLDINGS LTD.'], { schema: 'Organization' });
const screener = createScreener([listOfEntries([ANN, BOB, YEAR, MONONYM, COMPANY])]);

const screen = (name: string, more: Partial<ScreeningQuery> = {}) =>
  screener.screen({ names: [name], schema: 'Person', ...more });
const idsOf = (some: readonly { readonly entryId: string }[]) => some.map(({ entryId }) => entryId);

describe('the outcome', () => {
  test.each([
    ['Nemo Unlisted', {}, 'clear'],
    ['Ann Testperson', {}, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1948-12-10' }, 'hit'],
    ['Testperson Ann', { dateOfBirth: '1948-12-10' }, 'hit'],
    ['Anne Testpersson', {}, 'consider'],
    ['Анн Тестперсон', {}, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1949-06-10' }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1952-06-10' }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1970-06-10', countries: ['FR'] }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1970-06-10', countries: ['FR'], isBirthDateProven: true }, 'clear'],
    ['The Example', { dateOfBirth: '1948-12-10' }, 'consider'],
    ['Catrin Yearling', { dateOfBirth: '1970-06-10' }, 'hit'],
    ['Nobodyson', { dateOfBirth: '1970-06-10' }, 'consider'],
    ['Bob Undated', { dateOfBirth: '1990-01-01', countries: ['FR'] }, 'consider'],
    ['Ann Testperson', { dateOfBirth: 'not a date' }, 'consider'],
    ['Testcorix Holdings', {}, 'clear'],
    ['Testcorix Holdings', { schema: 'Organization' }, 'consider'],
    ['Testcorix Holding GmbH', { schema: 'Organization' }, 'consider'],
    // Said to be a business, and bearing the whole name of a person.
    ['Ann Testperson', { schema: 'Organization' }, 'consider'],
    ['Ann Testperson Trading Ltd', { schema: 'Organization' }, 'consider'],
    ['Anna Testperson Trading Ltd', { schema: 'Organization' }, 'clear'],
    ['Testperson Trading Ltd', { schema: 'Organization' }, 'clear'],
    ['Nobodyson Ltd', { schema: 'Organization' }, 'clear'],
    ['The Example Ltd', { schema: 'Organization' }, 'clear'],
  ] as const)('of %s with %p is %s', (name, more, outcome) => {
    expect(screen(name, more).outcome).toBe(outcome);
  });

  test('is a hit when number, type and country of a document are listed, whatever the name and the birth date', () => {
    const identifiers = [{ type: 'passport', value: 'A-12345', country: 'EG' }] as const;
    const result = screen('Nemo Unlisted', { identifiers, dateOfBirth: '2000-01-01' });
    expect(result).toMatchObject({ outcome: 'hit', matches: [{ entryId: 'us_ofac:1', name: null, outcome: 'hit' }] });
    expect(result.matches[0]?.score).toBeGreaterThanOrEqual(0.95);
  });

  test('is only a possible match when the document is of another kind or country', () => {
    for (const other of [
      { type: 'passport', value: 'A12345', country: 'FR' },
      { type: 'driving_licence', value: 'A12345', country: 'EG' },
    ]) {
      expect(screen('Nemo Unlisted', { identifiers: [other] }).outcome).toBe('consider');
    }
  });
});

describe('unavailable, never clear', () => {
  const query: ScreeningQuery = { names: ['Nemo Unlisted'], schema: 'Person' };

  test('without a list, with a list without entries, and with an allow list alone', () => {
    const allow = listOfEntries([ANN], { list: 'own_allow', kind: 'own_allow' });
    for (const empty of [createScreener([]), createScreener([listOfEntries([])]), createScreener([allow])]) {
      expect(empty.screen(query)).toMatchObject({ outcome: 'unavailable', incomplete: ['no_list'] });
    }
  });

  test('while a list that should be there is missing, and a hit is still a hit', () => {
    const partial = createScreener([listOfEntries([ANN])], { missing: ['un_csl'] });
    expect(partial.screen(query)).toMatchObject({ outcome: 'unavailable', incomplete: ['list_missing'] });
    const names = ['Ann Testperson'];
    expect(partial.screen({ ...query, names }).outcome).toBe('unavailable');
    expect(partial.screen({ ...query, names, dateOfBirth: '1948-12-10' }).outcome).toBe('hit');
  });

  test('and a doubt about the name does not make up for a missing list', () => {
    expect(createScreener([]).screen({ ...query, names: ['123'] })).toMatchObject({
      outcome: 'unavailable',
      incomplete: ['no_list'],
      nameDoubts: ['name_unusual'],
    });
  });
});

describe('for a person, and no use in trying again', () => {
  test.each([
    ['no name at all', [], ['no_name', 'name_unusual']],
    ['names of nothing', ['', '---'], ['no_name', 'name_unusual']],
    ['a name in letters that cannot be compared', ['ประสบ ทดสอบ'], ['name_not_comparable']],
    ['letters that only look Latin', ['Аnn Testperson'], ['name_not_comparable']],
    ['a name that is too long', [`Nemo ${'x'.repeat(10_000)}`], ['name_too_long']],
    ['more words than are compared', [`Nemo ${'unlisted '.repeat(16)}`], ['name_too_long']],
    ['one digit among letters', ['Fulan0 Unlisted'], ['name_unusual']],
    ['a picture among letters', ['Ful🙂ano Unlisted'], ['name_unusual']],
  ])('%s', (_, names, nameDoubts) => {
    const asked = screener.screen({ names: names.length > 0 ? names : [''], schema: 'Person' });
    expect(asked).toMatchObject({ outcome: 'consider', incomplete: [], nameDoubts });
  });

  test('a customer without any name', () => {
    expect(screener.screen({ names: [], schema: 'Person' })).toMatchObject({
      outcome: 'consider',
      nameDoubts: ['no_name'],
    });
  });

  test('and what was found in the part of the name that could be searched is still reported', () => {
    for (const name of ['Ann Testperson 007', '<b>Ann</b> Testperson', 'Ann Testperson #']) {
      expect(idsOf(screen(name, { dateOfBirth: '1948-12-10' }).matches)).toEqual(['us_ofac:1']);
    }
  });

  test('only people: the name of a company may well hold a digit', () => {
    expect(screen('Unlisted 24/7 & Co. 1', { schema: 'Organization' })).toMatchObject({
      outcome: 'clear',
      nameDoubts: [],
    });
  });
});

describe('a match explains itself', () => {
  test('by name, words, features, programmes, entry hash and dataset version', () => {
    const [match] = screen('Mrs Ann Mary Probanda', { dateOfBirth: '1952-06-10', countries: ['France'] }).matches;
    expect(match).toMatchObject({
      entryId: 'us_ofac:1',
      list: 'us_ofac',
      listKind: 'sanctions',
      entryHash: ANN.hash,
      schema: 'Person',
      name: { text: 'PROBANDA, Ann Mary', quality: 'strong' },
      programmes: ['ONE', 'TWO'],
      datasetVersion: LIST_VERSION,
    });
    expect(match?.words).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ query: 'probanda', entry: 'probanda', similarity: 1 }),
        expect.objectContaining({ query: 'ann', entry: 'ann', similarity: 1 }),
        expect.objectContaining({ query: 'mrs', entry: null, similarity: 0 }),
      ]),
    );
    expect(match?.features.map(({ feature, relation }) => `${feature} ${relation}`)).toEqual([
      'birth_date apart',
      'country differs',
    ]);
  });

  test('its score is that of the name and what the features did to it', () => {
    for (const dateOfBirth of ['1948-12-10', '1948-01-01', '1952-06-10', '1956-06-10']) {
      const { matches, setAside } = screen('Ann Middle Testperson', { dateOfBirth, countries: ['EG'] });
      const [match] = [...matches, ...setAside];
      const moved = match?.features.reduce((total, { effect }) => total + effect, match.nameScore) ?? 0;
      expect(match?.score).toBeCloseTo(Math.min(1, moved), 3);
    }
  });

  test('an entry is reported once, by the name that agrees best', () => {
    const twice = createScreener([
      listOfEntries([listed('1', ['TESTPERSON, Ann Mary', '~ANN TESTPERSON', 'TESTPERSON, Ann'])]),
    ]);
    const { matches } = twice.screen({ names: ['Ann Testperson', 'Ann M Testperson'], schema: 'Person' });
    expect(matches).toMatchObject([{ name: { text: 'TESTPERSON, Ann', quality: 'strong' } }]);
  });

  test('the gravest and best comes first', () => {
    const crowd = createScreener([
      listOfEntries([
        listed('7', ['TESTPERSON, Ann Mary']),
        listed('8', ['TESTPERSON, Ann']),
        listed('9', ['TESTPERSON, Ann'], { births: ['1970'] }),
      ]),
    ]);
    const { matches } = crowd.screen({ names: ['Ann Testperson'], schema: 'Person', dateOfBirth: '1970-01-01' });
    expect(idsOf(matches)).toEqual(['us_ofac:9', 'us_ofac:8', 'us_ofac:7']);
  });
});

describe('a namesake', () => {
  const namesake = { dateOfBirth: '1970-06-10', countries: ['FR'], isBirthDateProven: true } as const;

  test('born twenty years apart in another country is set aside and noted, with what speaks against it', () => {
    const { matches, setAside } = screen('Ann Testperson', namesake);
    expect(matches).toEqual([]);
    expect(setAside).toMatchObject([{ entryId: 'us_ofac:1' }]);
    expect(setAside[0]?.score).toBeLessThan(DEFAULT_THRESHOLDS.consider);
    expect(setAside[0]?.nameScore).toBeGreaterThanOrEqual(DEFAULT_THRESHOLDS.consider);
    expect(setAside[0]?.features.map(({ feature }) => feature)).toEqual(['birth_date', 'country']);
  });

  test('is kept while the birth date is only claimed: it costs nothing to claim another', () => {
    const { matches, outcome } = screen('Ann Testperson', { ...namesake, isBirthDateProven: false });
    expect(outcome).toBe('consider');
    expect(matches).toMatchObject([{ entryId: 'us_ofac:1', outcome: 'consider' }]);
  });

  test('with day and month swapped is kept: they are mistyped', () => {
    expect(screen('Ann Testperson', { dateOfBirth: '1948-10-12' }).outcome).not.toBe('clear');
  });

  test('from another country is kept as long as the birth date does not differ', () => {
    expect(screen('Bob Undated', { countries: ['FR'] }).outcome).toBe('consider');
    expect(screen('Ann Testperson', { countries: ['FR'] }).outcome).toBe('consider');
  });

  test('is never set aside for an entry with a birth date that could not be read', () => {
    const unread = createScreener([
      listOfEntries([listed('1', ['TESTPERSON, Ann'], { births: ['1930', 'in spring'] })]),
    ]);
    const query = {
      names: ['Ann Testperson'],
      schema: 'Person',
      dateOfBirth: '1990-01-01',
      isBirthDateProven: true,
    } as const;
    expect(unread.screen(query).outcome).toBe('consider');
  });

  test('by all his names is set aside only if each of them is', () => {
    const names = ['Ann Testperson', 'Bob Undated'];
    expect(screener.screen({ names, schema: 'Person', ...namesake })).toMatchObject({
      outcome: 'consider',
      matches: [{ entryId: 'us_ofac:2' }],
      setAside: [{ entryId: 'us_ofac:1' }],
    });
  });
});

describe('further names beside a listed one', () => {
  const extra = fc.array(fc.stringMatching(/^[qxz]{3,8}$/), { minLength: 1, maxLength: 7 });

  test('do not hide it, however many there are', () => {
    fc.assert(
      fc.property(extra, extra, (before, between) => {
        const name = [...before, 'Ann', ...between, 'Testperson'].join(' ');
        expect(idsOf(screen(name).matches)).toEqual(['us_ofac:1']);
        expect(idsOf(screen(name, { dateOfBirth: '1948-12-10' }).matches)).toEqual(['us_ofac:1']);
      }),
    );
  });
});

describe('two frequent names in common', () => {
  const crowd = Array.from({ length: 600 }, (_, at) =>
    listed(`${at}`, [`ALI HASSAN, Person${at}`], { births: ['05 May 1955'] }),
  );
  const common = createScreener([listOfEntries(crowd)]);

  test('are no match by themselves, nor with a birth date of the same year', () => {
    const query = { names: ['Hassan Ali'], schema: 'Person' } as const;
    expect(common.screen(query)).toMatchObject({ outcome: 'clear', matches: [] });
    expect(common.screen({ ...query, dateOfBirth: '1955-07-07' }).outcome).toBe('clear');
  });

  test('that are a whole listed name are one, unless a birth date speaks against it', () => {
    const whole = createScreener([
      listOfEntries([
        ...crowd,
        listed('7001', ['HASSAN, Ali'], { births: ['05 May 1955'] }),
        listed('7002', ['ALI, Hassan']),
      ]),
    ]);
    const found = (dateOfBirth: string) =>
      idsOf(
        whole.screen({ names: ['Ali Hassan'], schema: 'Person', dateOfBirth, isBirthDateProven: true }).matches,
      ).toSorted();
    expect(found('1955-05-05')).toEqual(['us_ofac:7001', 'us_ofac:7002']);
    expect(found('1985-07-06')).toEqual(['us_ofac:7002']);
  });

  test('leave no doubt that names were not compared, however many there are', () => {
    const query = { names: ['Hassan Ali'], schema: 'Person', dateOfBirth: '1955-05-06' } as const;
    expect(common.screen(query).nameDoubts).toEqual([]);
  });
});

describe('the threshold', () => {
  const query = { names: ['Ann Probandi'], schema: 'Person' } as const;

  test('comes from outside: for all lists, for one kind of list, or for one list', () => {
    const outcome = (more: object) => screener.screen(query, { consider: 0.99, hit: 0.95, ...more }).outcome;
    expect(outcome({ consider: 0.5 })).toBe('consider');
    expect(outcome({})).toBe('clear');
    expect(outcome({ byKind: { sanctions: 0.5 } })).toBe('consider');
    expect(outcome({ byKind: { pep: 0.5 } })).toBe('clear');
    expect(outcome({ byKind: { sanctions: 0.99 }, byList: { us_ofac: 0.5 } })).toBe('consider');
  });

  test.each([2, Number.POSITIVE_INFINITY, Number.NaN])('of %p hides no whole listed name', (consider) => {
    const names = ['Ann Testperson'];
    expect(screener.screen({ ...query, names }, { consider, hit: 0.95 }).outcome).toBe('consider');
  });

  test('for politically exposed persons asks more of a name than for sanctions', () => {
    const pep = createScreener([listOfEntries([ANN], { list: 'opensanctions_peps', kind: 'pep' })]);
    const score = screener.screen({ ...query }).matches[0]?.score ?? 0;
    expect(score).toBeGreaterThan(DEFAULT_THRESHOLDS.consider);
    expect(score).toBeLessThan(DEFAULT_THRESHOLDS.byKind?.pep ?? 0);
    expect(pep.screen({ ...query }).outcome).toBe('clear');
  });
});

describe('the operator’s allow list', () => {
  const relations = [{ type: 'clears', id: 'us_ofac:2' }];
  const allow = (more: Parameters<typeof listed>[2]) =>
    listOfEntries([listed('own', ['UNDATED, Bob'], { ...more, relations })], { list: 'own_allow', kind: 'own_allow' });
  const screenWith = (list: ReturnType<typeof allow>, query: Partial<ScreeningQuery>) =>
    createScreener([listOfEntries([BOB]), list]).screen({ names: ['Bob Undated'], schema: 'Person', ...query });

  test('clears the very customer that it names of the very entry that it names', () => {
    const list = allow({ births: ['02 Mar 1990'] });
    expect(screenWith(list, { dateOfBirth: '1990-03-02' })).toMatchObject({
      outcome: 'clear',
      matches: [],
      allowed: [{ entryId: 'us_ofac:2' }],
    });
  });

  test('does nothing for a namesake, nor by a name alone', () => {
    expect(screenWith(allow({ births: ['02 Mar 1990'] }), { dateOfBirth: '1991-04-04' }).outcome).toBe('consider');
    expect(screenWith(allow({}), { dateOfBirth: '1990-03-02' }).outcome).toBe('consider');
  });

  test('clears nobody who is less than certain to be on it, whatever the thresholds of a policy', () => {
    const list = allow({ births: ['02 Mar 1990'] });
    const lax = { consider: 0.5, hit: 0 };
    const asked = { names: ['Bob Undatet'], schema: 'Person', dateOfBirth: '1990-03-02' } as const;
    const screened = createScreener([listOfEntries([BOB]), list]).screen(asked, lax);
    expect(screened).toMatchObject({ allowed: [], matches: [{ entryId: 'us_ofac:2' }] });
  });

  test('clears nobody of an entry that it does not name', () => {
    const own = allow({ births: ['02 Mar 1990'] });
    const other = listed('3', ['UNDATED, Bob']);
    const both = createScreener([listOfEntries([BOB, other]), own]);
    const result = both.screen({ names: ['Bob Undated'], schema: 'Person', dateOfBirth: '1990-03-02' });
    expect(idsOf(result.matches)).toEqual(['us_ofac:3']);
  });
});

describe('whatever is asked', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('constructor', '__proto__ toString', 'Ann Testperson', 'x '.repeat(5_000)),
  );

  test('nothing throws, and a score lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 4 }),
        fc.string(),
        fc.array(fc.string()),
        (names, dateOfBirth, countries) => {
          const schema = names.length % 2 ? 'Person' : 'Organization';
          const { matches, setAside, outcome } = screener.screen({ names, schema, dateOfBirth, countries });
          for (const { score } of [...matches, ...setAside]) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          expect(['clear', 'consider', 'hit']).toContain(outcome);
        },
      ),
    );
  });

  test('the order of lists, entries and names changes nothing', () => {
    const other = listOfEntries([listed('9', ['TESTPERSON, Anna'])], { list: 'un_csl' });
    const one = createScreener([listOfEntries([ANN, BOB]), other]);
    const two = createScreener([other, listOfEntries([BOB, { ...ANN, names: ANN.names.toReversed() }])]);
    const query: ScreeningQuery = { names: ['Ann Testperson', 'Bob Undated'], schema: 'Person' };
    expect(two.screen({ ...query, names: query.names.toReversed() }).matches).toEqual(one.screen(query).matches);
  });
});
