import fc from 'fast-check';
import { createScreener, type ScreeningQuery } from '../../src/screening/screen';
import { entry, listOf, VERSION } from './sample-entries';

const ANN = entry('1', ['TESTPERSON, Ann', 'PROBANDA, Ann Mary', '~THE EXAMPLE'], {
  births: ['10 Dec 1948'],
  countries: ['EG'],
  programmes: ['ONE', 'TWO'],
  identifiers: [{ type: 'passport', value: 'A12345', country: 'EG' }],
});
const BOB = entry('2', ['UNDATED, Bob']);
const YEAR = entry('3', ['YEARLING, Cat'], { births: ['1970'] });
const MONONYM = entry('4', ['NOBODYSON'], { births: ['1970'] });
const COMPANY = entry('5', ['TESTCORIX HOLDINGS LTD.'], { schema: 'Organization' });
const screener = createScreener([listOf(ANN, BOB, YEAR, MONONYM, COMPANY)]);

const screen = (name: string, more: Partial<ScreeningQuery> = {}) =>
  screener.screen({ names: [name], schema: 'Person', ...more });

describe('the outcome', () => {
  test.each([
    ['Nemo Unlisted', {}, 'clear'],
    ['Ann Testperson', {}, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1948-12-10' }, 'hit'],
    ['Testperson Ann', { dateOfBirth: '1948-12-10' }, 'hit'],
    ['Ann Testperson', { dateOfBirth: '1949-06-10' }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1952-06-10' }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1956-06-10' }, 'consider'],
    ['Ann Testperson', { dateOfBirth: '1970-06-10' }, 'consider'],
    ['Ann Probanda', { dateOfBirth: '1970-06-10' }, 'clear'],
    ['Ann Middle Testperson', { dateOfBirth: '1948-12-10' }, 'consider'],
    ['The Example', { dateOfBirth: '1948-12-10' }, 'consider'],
    ['Cat Yearling', { dateOfBirth: '1970-06-10' }, 'hit'],
    ['Nobodyson', { dateOfBirth: '1970-06-10' }, 'consider'],
    ['Bob Undated', { dateOfBirth: '1990-01-01', countries: ['FR'] }, 'consider'],
    ['Ann Testperson', { dateOfBirth: 'not a date' }, 'consider'],
    ['Testcorix Holdings', {}, 'clear'],
    ['Testcorix Holdings', { schema: 'Organization' }, 'consider'],
  ] as const)('of %s with %p is %s', (name, more, outcome) => {
    expect(screen(name, more).outcome).toBe(outcome);
  });

  test('is a hit when number, type and country of a document are listed, whatever the name and the birth date', () => {
    const identifiers = [{ type: 'passport', value: 'A-12345', country: 'EG' }] as const;
    const result = screen('Nemo Unlisted', { identifiers, dateOfBirth: '2000-01-01' });
    expect(result).toMatchObject({ outcome: 'hit', matches: [{ entryId: 'us_ofac:1', name: null, outcome: 'hit' }] });
    expect(result.matches[0]?.score).toBeGreaterThanOrEqual(0.95);
  });

  test('goes by the document that agrees best, in whatever order they come', () => {
    const full = { type: 'passport', value: 'A12345', country: 'EG' } as const;
    const partial = { type: 'passport', value: 'A12345' } as const;
    expect(screen('Nemo Unlisted', { identifiers: [partial, full] }).outcome).toBe('hit');
    expect(screen('Nemo Unlisted', { identifiers: [full, partial] }).outcome).toBe('hit');
  });

  test('is only a possible match when the country of the document is not known', () => {
    const identifiers = [{ type: 'passport', value: 'A12345' }] as const;
    expect(screen('Nemo Unlisted', { identifiers }).outcome).toBe('consider');
  });
});

describe('unavailable, never clear', () => {
  const query: ScreeningQuery = { names: ['Nemo Unlisted'], schema: 'Person' };

  test('without a list, and with a list without entries', () => {
    for (const empty of [createScreener([]), createScreener([listOf()])]) {
      expect(empty.screen(query)).toMatchObject({ outcome: 'unavailable', incomplete: ['no_list'] });
    }
  });

  test('while a list that should be there is missing', () => {
    const partial = createScreener([listOf(ANN)], { missing: ['un_csl'] });
    expect(partial.screen(query)).toMatchObject({ outcome: 'unavailable', incomplete: ['list_missing'] });
    const names = ['Ann Testperson'];
    expect(partial.screen({ ...query, names }).outcome).toBe('unavailable');
    expect(partial.screen({ ...query, names, dateOfBirth: '1948-12-10' }).outcome).toBe('hit');
  });

  test('and a doubt about the name does not make up for a missing list', () => {
    expect(createScreener([]).screen({ ...query, names: ['Немо'] })).toMatchObject({
      outcome: 'unavailable',
      incomplete: ['no_list'],
      nameDoubts: ['name_not_comparable'],
    });
  });
});

describe('for a person, and no use in trying again', () => {
  test.each([
    ['no name at all', [], ['no_name']],
    ['names of nothing', ['', '---'], ['name_unusual', 'no_name']],
    ['a name in letters that cannot be compared yet', ['Nemo Unlisted', 'Немо'], ['name_not_comparable']],
    ['letters that only look Latin', ['Аnn Testperson'], ['name_not_comparable']],
    ['a name that is too long', [`Nemo ${'x'.repeat(10_000)}`], ['name_too_long']],
    ['digits', ['123 456'], ['name_unusual']],
    ['one digit among letters', ['Fulan0 Unlisted'], ['name_unusual']],
    ['a picture among letters', ['Ful🙂ano Unlisted'], ['name_unusual']],
  ])('%s', (_, names, nameDoubts) => {
    expect(screener.screen({ names, schema: 'Person' })).toMatchObject({
      outcome: 'consider',
      incomplete: [],
      nameDoubts,
    });
  });

  test('and what was found in the part of the name that could be searched is still reported', () => {
    for (const name of [
      `Ann Testperson ${'x'.repeat(10_000)}`,
      'Ann Testperson 007',
      '<script>Ann</script> Testperson',
    ]) {
      const { matches, outcome } = screen(name, { dateOfBirth: '1948-12-10' });
      expect(outcome).toBe('consider');
      expect(matches).toMatchObject([{ entryId: 'us_ofac:1' }]);
    }
    expect(screen('Ann Testperson #', { dateOfBirth: '1948-12-10' }).outcome).toBe('hit');
  });

  test('only people: the name of a company may well hold a digit', () => {
    expect(screen('Unlisted 24/7 & Co. 1', { schema: 'Organization' })).toMatchObject({
      outcome: 'clear',
      nameDoubts: [],
    });
  });
});

describe('a match explains itself', () => {
  test('by name, tokens, features, programmes, entry hash and dataset version', () => {
    const [match] = screen('Mrs Ann Mary van Probanda', { dateOfBirth: '1952-06-10', countries: ['France'] }).matches;
    expect(match).toMatchObject({
      entryId: 'us_ofac:1',
      list: 'us_ofac',
      entryHash: ANN.hash,
      schema: 'Person',
      name: { text: 'PROBANDA, Ann Mary', kind: 'alias', quality: 'strong' },
      programmes: ['ONE', 'TWO'],
      datasetVersion: VERSION,
    });
    expect(match?.tokens).toEqual([
      { query: 'probanda', entry: 'probanda', score: 1 },
      { query: 'ann', entry: 'ann', score: 1 },
      { query: 'mary', entry: 'mary', score: 1 },
      { query: 'van', entry: null, score: 0 },
    ]);
    expect(match?.features.map(({ feature }) => feature)).toEqual(['name', 'birth_date', 'countries']);
    expect(match?.features.map(({ effect }) => effect).slice(1)).toEqual([-0.15, -0.05]);
  });

  test('its score is the sum of what the features did to it', () => {
    for (const dateOfBirth of ['1948-12-10', '1948-01-01', '1952-06-10', '1956-06-10']) {
      const { matches, setAside } = screen('Ann Middle Testperson', { dateOfBirth, countries: ['EG'] });
      const [match] = [...matches, ...setAside];
      const sum = match?.features.reduce((total, { effect }) => total + effect, 0) ?? 0;
      expect(match?.score).toBeCloseTo(Math.min(1, sum), 5);
    }
  });

  test('its notes hold nothing of the customer', () => {
    const { matches, setAside } = screen('Ann Testperson', { dateOfBirth: '1970-06-10', countries: ['FR'] });
    const notes = [...matches, ...setAside].flatMap(({ features }) => features.map(({ note }) => note)).join(' ');
    expect(notes).not.toMatch(/1970|ann|testperson|\bFR\b|\d\d/i);
  });

  test('an entry is reported once, by the name that agrees best', () => {
    const twice = createScreener([listOf(entry('1', ['TESTPERSON, Ann Mary', '~ANN TESTPERSON', 'TESTPERSON, Ann']))]);
    const { matches } = twice.screen({ names: ['Ann Testperson', 'Ann M Testperson'], schema: 'Person' });
    expect(matches).toMatchObject([{ score: 1, name: { text: 'TESTPERSON, Ann', quality: 'strong' } }]);
  });

  test('the gravest and best comes first', () => {
    const crowd = createScreener([
      listOf(
        entry('7', ['TESTPERSON, Ann Mary']),
        entry('8', ['TESTPERSON, Ann']),
        entry('9', ['TESTPERSON, Ann'], { births: ['1970'] }),
      ),
    ]);
    const { matches } = crowd.screen({ names: ['Ann Testperson'], schema: 'Person', dateOfBirth: '1970-01-01' });
    expect(matches.map(({ entryId }) => entryId)).toEqual(['us_ofac:9', 'us_ofac:8', 'us_ofac:7']);
  });
});

describe('a namesake', () => {
  test('in part, whose birth date is clearly another, is set aside and noted, not lost', () => {
    const { matches, setAside } = screen('Ann Probanda', { dateOfBirth: '1970-06-10' });
    expect(matches).toEqual([]);
    expect(setAside).toMatchObject([{ entryId: 'us_ofac:1', score: 0.45 }]);
  });

  test('by the whole name is never set aside, whatever birth date and country are claimed', () => {
    for (const dateOfBirth of ['1900-01-01', '1970-06-10', '2007-02-03']) {
      for (const name of ['Ann Testperson', 'Mary Ann Probanda']) {
        const { matches, setAside, outcome } = screen(name, { dateOfBirth, countries: ['FR'] });
        expect(outcome).toBe('consider');
        expect(matches).toMatchObject([{ entryId: 'us_ofac:1', outcome: 'consider' }]);
        expect(setAside).toEqual([]);
      }
    }
  });

  test('by a weak alias alone may be set aside', () => {
    expect(screen('The Example', { dateOfBirth: '1970-06-10' })).toMatchObject({
      outcome: 'clear',
      setAside: [{ entryId: 'us_ofac:1' }],
    });
  });

  test('with the same day and month of another year is kept: years are mistyped', () => {
    expect(screen('Ann Testperson', { dateOfBirth: '1984-12-10' }).outcome).toBe('consider');
  });

  test('from another country is kept as long as the birth date does not differ', () => {
    expect(screen('Bob Undated', { countries: ['FR'] }).matches[0]?.score).toBe(1);
    expect(screen('Ann Testperson', { countries: ['FR'] }).matches[0]?.score).toBe(1);
  });

  test('is never set aside for an entry with a birth date that could not be read', () => {
    const unread = createScreener([listOf(entry('1', ['TESTPERSON, Ann'], { births: ['1930', 'in spring'] }))]);
    const query = { names: ['Ann Testperson'], schema: 'Person', dateOfBirth: '1990-01-01' } as const;
    expect(unread.screen(query).outcome).toBe('consider');
  });
});

describe('further names beside a listed one', () => {
  const extra = fc.array(fc.stringMatching(/^[qxz]{3,8}$/), { maxLength: 12 });

  test('do not hide it, however many there are and whatever birth date is claimed', () => {
    fc.assert(
      fc.property(extra, extra, fc.constantFrom('1948-12-10', '1950-01-01', '1999-09-09'), (before, between, born) => {
        const name = [...before, 'Ann', ...between, 'Testperson'].join(' ');
        const { matches } = screen(name, { dateOfBirth: born, countries: ['FR'] });
        expect(matches.map(({ entryId }) => entryId)).toEqual(['us_ofac:1']);
      }),
    );
  });

  test('do not let a better but lesser match hide it under a higher threshold', () => {
    const two = createScreener([listOf(entry('1', ['TESTPERSON, Ann Bea Cia Dea', 'TESTPERSON, Ann']))]);
    const query = { names: ['Ann Bea Cia Testperson'], schema: 'Person' } as const;
    expect(two.screen(query, { consider: 0.99 }).outcome).toBe('consider');
  });
});

describe('two frequent names in common', () => {
  const crowd = Array.from({ length: 600 }, (_, at) =>
    entry(`${at}`, [`ALI HASSAN, Person${at}`], { births: ['05 May 1955'] }),
  );
  const common = createScreener([listOf(...crowd)]);

  test('are no match by themselves', () => {
    const query = { names: ['Hassan Ali'], schema: 'Person' } as const;
    expect(common.screen(query)).toMatchObject({ outcome: 'clear', matches: [], setAside: [] });
    expect(common.screen({ ...query, dateOfBirth: '1955-07-07' }).outcome).toBe('clear');
  });

  test('are one with a birth date that agrees to the day', () => {
    const query = { names: ['Hassan Ali Person3'], schema: 'Person', dateOfBirth: '1955-05-05' } as const;
    expect(common.screen(query).outcome).toBe('hit');
    const thin = { ...query, names: ['Hassan Ali'] };
    const lower = { consider: 0.5 };
    expect(common.screen(thin, lower).outcome).toBe('consider');
    expect(common.screen(thin).outcome).toBe('consider');
    expect(common.screen({ ...thin, dateOfBirth: '1955-05-06' }, lower).outcome).toBe('clear');
  });

  test('that are a whole listed name are one with a birth date or a year that agrees, whatever stands beside them', () => {
    const births = { '7001': ['05 May 1955'], '7002': ['1955'], '7003': [] };
    const whole = createScreener([
      listOf(...crowd, ...Object.entries(births).map(([id, days]) => entry(id, ['HASSAN, Ali'], { births: days }))),
    ]);
    const found = (dateOfBirth: string) =>
      whole
        .screen({ names: ['Ali Quimbly Zort Blop Hassan'], schema: 'Person', dateOfBirth })
        .matches.map(({ entryId }) => entryId)
        .toSorted();
    expect(found('1955-05-05')).toEqual(['us_ofac:7001', 'us_ofac:7002']);
    expect(found('1955-05-06')).toEqual(['us_ofac:7001', 'us_ofac:7002']);
    expect(found('1985-07-06')).toEqual([]);
  });
});

describe('the threshold', () => {
  const query = { names: ['Ann Probanda'], schema: 'Person' } as const;

  test('comes from outside, for all lists or for one', () => {
    expect(screener.screen(query, { consider: 0.5 }).outcome).toBe('consider');
    expect(screener.screen(query, { consider: 0.99 }).outcome).toBe('clear');
    expect(screener.screen(query, { consider: 0.99, byList: { us_ofac: 0.5 } }).outcome).toBe('consider');
  });

  test.each([2, Number.POSITIVE_INFINITY, Number.NaN])('of %p hides no whole listed name', (consider) => {
    expect(screener.screen({ ...query, names: ['Ann Testperson'] }, { consider }).outcome).toBe('consider');
    const other = { ...query, names: ['Ann Middle Testperson'], dateOfBirth: '1999-09-09' };
    expect(screener.screen(other, { consider }).outcome).toBe('consider');
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
          for (const { score } of [...matches, ...setAside]) expect(score >= 0 && score <= 1).toBe(true);
          expect(outcome === 'clear' && matches.length > 0).toBe(false);
        },
      ),
    );
  });

  test('without a list nobody is clear', () => {
    const empty = createScreener([]);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), (names) => {
        expect(empty.screen({ names, schema: 'Person' }).outcome).toBe('unavailable');
      }),
    );
  });
});
