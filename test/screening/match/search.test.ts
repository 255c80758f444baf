import fc from 'fast-check';
import { buildIndex } from '../../../src/screening/index/build-index';
import { search } from '../../../src/screening/match/search';
import type { SearchQuery } from '../../../src/screening/match/search-query';
import { ENTRIES, entryOf } from './sample-index-entries';

const index = buildIndex(ENTRIES);
const find = (query: SearchQuery, threshold = 0.7) => search(index, query, { threshold }).hits;
const scoreOf = (id: string, query: SearchQuery): number => find(query, 0).find((hit) => hit.id === id)?.score ?? 0;

describe('a person is found', () => {
  test.each([
    ['as listed', 'TESTOV, Sergei Borisovich', 's:1'],
    ['in another order', 'Sergei Borisovich Testov', 's:1'],
    ['without the patronymic', 'Sergei Testov', 's:1'],
    ['in the Ukrainian form', 'Serhiy Testov', 's:1'],
    ['in Cyrillic', 'Сергей Борисович Тестов', 's:1'],
    ['with an initial', 'S. B. Testov', 's:1'],
    ['with a wrong letter', 'Sergei Borisovich Testvo', 's:1'],
    ['with a title', 'Dr. Sergei Borisovich Testov', 's:1'],
    ['joined', 'SergeiBorisovich Testov', 's:1'],
    ['parted', 'Sergei Boris Ovich Testov', 's:1'],
    ['with the servant name in one word', 'Abdulrahman Khalaf Mithali', 's:2'],
    ['with the servant name in three', 'Abd ar Rahman Khalaf el Mithali', 's:2'],
    ['with the article at the word', 'Abdelrahman Khalaf Almithali', 's:2'],
    ['in Arabic', 'عبد الرحمن خلف المثالي', 's:2'],
    ['in Arabic, parted', 'مثال الله', 's:14'],
    ['in another spelling', 'Hossein Zakir', 's:10'],
    ['from Greek in Latin letters', 'Myrto Paradeigmatidou', 's:11'],
    ['in Chinese', '李伟明', 's:12'],
    ['in Korean', '김정호', 's:13'],
  ])('%s', (_, name, id) => {
    expect(find({ name, schema: 'Person' }, 0.55)[0]?.id).toBe(id);
  });
});

describe('an organisation is found', () => {
  test.each([
    ['with another legal form', 'Quillora Vantrell Shipping LLC', 's:5'],
    ['without one', 'Quillora Vantrell Shipping', 's:5'],
    ['in another order', 'Vantrell Quillora Shipping Ltd.', 's:5'],
    ['with a form written out', 'OOO Brenzakol', 's:7'],
    ['in Cyrillic', 'ООО Брензакол', 's:7'],
  ])('%s', (_, name, id) => {
    expect(find({ name, schema: 'Organization' })[0]?.id).toBe(id);
  });
});

test('frequent words alone hit nobody but who is called by them', () => {
  expect(find({ name: 'Global Shipping Ltd', schema: 'Organization' })).toEqual([]);
  expect(find({ name: 'Ali Hassan', schema: 'Person' })).toEqual([]);
  expect(find({ name: 'Limited', schema: 'Organization' })).toEqual([]);
});

test('a name is not looked for among entries of another kind', () => {
  expect(find({ name: 'Quiet Horizon', schema: 'Person' }, 0)).toEqual([]);
  expect(find({ name: 'Quiet Horizon' })[0]?.id).toBe('s:8');
});

test('a namesake of another age and country stays below the threshold, and the explanation says why', () => {
  const namesake = { name: 'Sergei Borisovich Testov', birthDate: '1985-06-30', countries: ['NZ'] };
  expect(find(namesake)).toEqual([]);
  const [hit] = find(namesake, 0.3);
  expect(hit?.explanation.nameScore).toBeGreaterThan(0.9);
  expect(hit?.explanation.features).toMatchObject([
    { feature: 'birth_date', relation: 'far' },
    { feature: 'country', relation: 'differs' },
  ]);
  expect(hit?.explanation.features.every(({ effect }) => effect < 0)).toBe(true);
});

test('the explanation names the listed name and compares word by word', () => {
  const [hit] = find({ name: 'Serhiy Testov', schema: 'Person' });
  expect(hit?.explanation.name?.text).toBe('TESTOV, Sergei Borisovich');
  expect(hit?.explanation.words).toMatchObject([
    { query: 'testov', entry: 'testov', similarity: 1 },
    { query: 'serhiy', entry: 'sergei' },
    { query: null, entry: 'borisovich', similarity: 0 },
  ]);
});

test('a name padded with many others is found when extra words are free', () => {
  const name = 'Zarnikov Anders Bjorn Carlsen Mustafa Dahl Eriksen Qadir';
  expect(find({ name, schema: 'Person' })).toEqual([]);
  const { hits } = search(index, { name, schema: 'Person' }, { extraWords: 'free' });
  expect(hits.map(({ id }) => id)).toEqual(['s:4']);
});

test('what may be a person or an organisation is found as both', () => {
  const unsure = buildIndex([entryOf('Brenzakol Vantrell', { id: 'u:1', schema: 'Organization', schemaUnsure: true })]);
  for (const schema of ['Person', 'Organization', 'Vessel'] as const) {
    expect(search(unsure, { name: 'Brenzakol Vantrell', schema }).hits.map(({ id }) => id)).toEqual(['u:1']);
  }
  expect(search(unsure, { name: 'Brenzakol Vantrell' }).hits).toHaveLength(1);
});

test('a birth date that differs does not lower where the list has another that nobody could read', () => {
  const born = { id: 'b:1', birthDates: [{ from: '1950-01-01', to: '1950-12-31' }] };
  const query = { name: 'Sergei Testov', birthDate: '1990-05-05' };
  const scoreIn = (more: object) =>
    search(buildIndex([entryOf('Sergei Testov', { ...born, ...more })]), query, { threshold: 0.3 }).hits[0]?.score;
  expect(scoreIn({ birthDateUnread: true })).toBeGreaterThan(scoreIn({}) ?? 1);
});

test('a weak name is worth less than a strong one', () => {
  const weak = scoreOf('s:4', { name: 'Zarathul Weaknam' });
  expect(weak).toBeGreaterThan(0.7);
  expect(weak).toBeLessThan(scoreOf('s:4', { name: 'Zarathul Strongnam' }));
});

describe('a number', () => {
  test('is a hit whatever the name says', () => {
    const [hit] = find({
      name: 'Nobody Atall',
      identifiers: [{ type: 'passport', value: 'xy 1234567', country: 'CZ' }],
    });
    expect(hit).toMatchObject({ id: 's:9', explanation: { name: null } });
    expect(hit?.score).toBeGreaterThan(0.95);
  });

  test('of another country is worth a look and no more', () => {
    const [hit] = find({ name: '', identifiers: [{ type: 'passport', value: 'XY1234567', country: 'SK' }] });
    expect(hit?.score).toBeCloseTo(0.85);
  });

  test('of another kind is worth a look, and of one that may be the same it is the same', () => {
    const listed = (type: string) =>
      buildIndex([entryOf('Some Name', { id: 'n:1', identifiers: [{ type, value: '12345678', country: 'CZ' }] })]);
    const ask = (type: string, listedType: string) =>
      search(listed(listedType), { name: '', identifiers: [{ type, value: '12345678', country: 'CZ' }] }).hits[0]
        ?.score;
    expect(ask('passport', 'tax_id')).toBeCloseTo(0.85);
    expect(ask('national_id', 'tax_id')).toBeGreaterThan(0.95);
    expect(ask('tax_id', 'national_id')).toBeGreaterThan(0.95);
    expect(ask('passport', 'other')).toBeGreaterThan(0.95);
  });

  test('lifts a name however little it agrees, at any threshold by as much', () => {
    const query = { name: 'Ondrej Muster', identifiers: [{ type: 'passport', value: 'XY1234567', country: 'CZ' }] };
    const [low, high] = [0.1, 0.95].map((threshold) => find(query, threshold).find(({ id }) => id === 's:9')?.score);
    expect(low).toBeGreaterThan(0.97);
    expect(high).toBe(low);
  });

  test('of few characters says nothing', () => {
    const short = buildIndex([entryOf('Short Number', { id: 'n:1', identifiers: [{ value: '1234' }] })]);
    expect(search(short, { name: 'Nobody Atall', identifiers: [{ value: '1234' }] }).hits).toEqual([]);
  });
});

test('another sex lowers, an unknown one does not', () => {
  const name = 'Ondrej Exampler';
  expect(scoreOf('s:9', { name, sex: 'F' })).toBeLessThan(scoreOf('s:9', { name }));
  expect(scoreOf('s:9', { name, sex: 'x' })).toBe(scoreOf('s:9', { name }));
});

test('the threshold decides what is shown and changes no score', () => {
  const word = fc.constantFrom(
    'Sergei',
    'Testov',
    'Weiming',
    'Li',
    'Wei',
    'Ming',
    'Khalaf',
    'Ali',
    'Zarathul',
    'S.',
    'SergeiTestov',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (words, tenths) => {
      const query = { name: words.join(' '), schema: 'Person' } as const;
      const shown = (threshold: number) => find(query, threshold).map(({ id, score }) => [id, score]);
      expect(shown(tenths / 10)).toEqual(shown(0).filter(([, score]) => Number(score) >= tenths / 10));
    }),
    // A frequent spelling beside a rare one: the bound on what a name may score has to hold for it too.
    { numRuns: 300, examples: [[['Weiming', 'Ali'], 8]] },
  );
});

test('a birth date alone alerts nobody', () => {
  expect(find({ name: 'Completely Otherwise', birthDate: '1961-04-09' }, 0.1)).toEqual([]);
});

test('the answer does not depend on the order of entries and names', () => {
  const turned = buildIndex(ENTRIES.toReversed().map((entry) => ({ ...entry, names: entry.names.toReversed() })));
  for (const name of ['Zarnikov Qadir', 'Sergei Testov', 'Mohammed Ali', 'Zarathul']) {
    const plain = search(index, { name }, { threshold: 0.2 }).hits.map(({ id, score }) => [id, score]);
    expect(search(turned, { name }, { threshold: 0.2 }).hits.map(({ id, score }) => [id, score])).toEqual(plain);
  }
});

describe('any text', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ maxLength: 600 }),
    fc
      .array(fc.constantFrom('al', 'Ab', 'عبد', 'ال', '李', '김', 'Ωμ', "O'", 'ß', '़', '.', '-', '1'), {
        maxLength: 20,
      })
      .map((some) => some.join('')),
  );

  test('never throws, and scores lie between 0 and 1', () => {
    fc.assert(
      fc.property(anyName, anyName, (name, other) => {
        const hits = find({ name, birthDate: other, sex: other, identifiers: [{ value: other }] }, 0);
        for (const { score } of hits) expect(score >= 0 && score <= 1).toBe(true);
        search(buildIndex([entryOf(name, { id: 'a' })]), { name: other }, { threshold: 0 });
      }),
      { numRuns: 400 },
    );
  });

  test('of ten thousand characters is answered', () => {
    expect(find({ name: 'ab '.repeat(3_400) }, 0.9)).toEqual([]);
    expect(find({ name: 'a'.repeat(10_000) }, 0.9)).toEqual([]);
  });

  test('that has neither letter nor digit finds nobody', () => {
    for (const name of ['', '   ', '---', '\u0301', '🙂']) expect(find({ name }, 0)).toEqual([]);
  });

  test('finds itself', () => {
    fc.assert(
      fc.property(
        anyName.filter((name) => /[\p{L}\p{N}]/u.test(name)),
        fc.boolean(),
        (name, person) => {
          const schema = person ? 'Person' : 'Organization';
          const own = buildIndex([...ENTRIES, entryOf(name, { id: 'own', schema })]);
          const hits = search(own, { name, schema }, { threshold: 0.2 }).hits;
          expect([name, hits.some(({ id }) => id === 'own')]).toEqual([name, true]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a birth date', () => {
  const date = fc
    .tuple(fc.integer({ min: 1930, max: 2008 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`);
  const name = fc.constantFrom(
    'Sergei Testov',
    'S. Testov',
    'Testow Sergej',
    'Borisovich',
    'Boris Testov',
    'Khalaf Mithali',
  );

  test('that is the listed one never lowers', () => {
    fc.assert(
      fc.property(name, (asked) => {
        const with1 = scoreOf('s:1', { name: asked, birthDate: '1961-04-09' });
        expect(with1).toBeGreaterThanOrEqual(scoreOf('s:1', { name: asked }));
      }),
    );
  });

  test('of another year never raises', () => {
    fc.assert(
      fc.property(name, date, (asked, birthDate) => {
        fc.pre(!birthDate.startsWith('1961'));
        expect(scoreOf('s:1', { name: asked, birthDate })).toBeLessThanOrEqual(scoreOf('s:1', { name: asked }));
      }),
    );
  });
});
