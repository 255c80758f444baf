/** Values for `?` in their order, or for `:name` by name. */
export type Bindings = readonly unknown[] | { readonly [name: string]: unknown };

/** As pg takes it: prepared once a connection under its name, then only bound and carried out. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

interface Shape {
  readonly name: string;
  readonly text: string;
  /** Which value stands at $1, $2 and so on: the place of a `?`, or a name. */
  readonly order: readonly (number | string)[];
}

/** Quoted text and casts are passed over. */
const MARK = /'[^']*'|::|\?|:([A-Za-z]\w*)/g;

/** As many as the queries that are written down in the code: values never stand in the text. */
const shapes = new Map<string, Shape>();

/**
 * A query with `?` or `:name` as knex has them, made into one that Postgres prepares. To parse and plan a statement takes
 * Postgres longer than to carry it out, so each text is a named statement. A value that is missing is a `TypeError`.
 */
export function toStatement(sql: string, bindings: Bindings): Statement {
  const { name, text, order } = shapeOf(sql);
  const given = bindings as { readonly [key: number | string]: unknown };
  if (Array.isArray(bindings) && bindings.length !== order.length) {
    throw new TypeError(`The query takes ${order.length} values and got ${bindings.length}`);
  }
  const values = order.map((key) => {
    const value = given[key];
    if (value === undefined) throw new TypeError(`The query has no value for ${key}`);
    return value;
  });
  return { name, text, values };
}

function shapeOf(sql: string): Shape {
  const known = shapes.get(sql);
  if (known) return known;
  const order: (number | string)[] = [];
  const text = sql.replaceAll(MARK, (mark, name: string | undefined) => {
    if (mark !== '?' && name === undefined) return mark;
    order.push(name ?? order.length);
    return `$${order.length}`;
  });
  const shape = { name: `clearway_${shapes.size + 1}`, text, order };
  shapes.set(sql, shape);
  return shape;
}
