import fc from 'fast-check';

import { toStatement } from '../../src/db/statement';

describe('a query with question marks', () => {
  test('has a numbered place for each, in their order', () => {
    const { text, values } = toStatement('select ? from checks where id = ? and kind = ?', ['a', 2, null]);
    expect(text).toBe('select $1 from checks where id = $2 and kind = $3');
    expect(values).toEqual(['a', 2, null]);
  });

  test('takes as many values as it has places', () => {
    expect(() => toStatement('select ?, ?', ['one'])).toThrow('The query takes 2 values and got 1');
    expect(() => toStatement('select ?', ['one', 'two'])).toThrow(TypeError);
    expect(() => toStatement('select 1', ['one'])).toThrow(TypeError);
  });
});

describe('a query with names', () => {
  test('finds each by its name, as often as it stands there; others are of no concern', () => {
    const sql = 'update customers set version = :version where version = :version - 1 and id = :id';
    const { text, values } = toStatement(sql, { id: 'x', version: 3, more: true });
    expect(text).toBe('update customers set version = $1 where version = $2 - 1 and id = $3');
    expect(values).toEqual([3, 3, 'x']);
  });

  test('refuses a value that is not there: an undefined one would be a null in the row', () => {
    expect(() => toStatement('select :id', {})).toThrow('The query has no value for id');
    expect(() => toStatement('select :id', { id: undefined })).toThrow(TypeError);
    expect(() => toStatement('select ?', [undefined])).toThrow(TypeError);
  });
});

test('casts and quoted text are left as they are', () => {
  const sql = `select '?', ':name', 'it''s :here ?', ?::text[], now()::date, :none::uuid from t where a = 'b'`;
  const { text } = toStatement(sql.replace('?::text[]', ':list::text[]'), { list: [], none: null });
  expect(text).toBe(`select '?', ':name', 'it''s :here ?', $1::text[], now()::date, $2::uuid from t where a = 'b'`);
});

test('one text is one prepared statement, and two texts are two', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2, maxLength: 6 }), (columns) => {
      const queries = columns.map((column) => `select ${column} from statement_test where id = ?`);
      const names = queries.map((sql) => toStatement(sql, [1]).name);
      expect(new Set(names).size).toBe(columns.length);
      expect(queries.map((sql) => toStatement(sql, [2]).name)).toEqual(names);
    }),
  );
});
