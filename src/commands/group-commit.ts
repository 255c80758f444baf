/** Writes items of one tenant in one transaction, and answers for each, in their order. */
type Write<Item, Result> = (tenantId: string, items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Of one tenant: a transaction is for one tenant alone, and so is what row-level security lets it write. */
interface Lane<Item, Result> {
  readonly waiting: Waiting<Item, Result>[];
  underWay: number;
}

/**
 * Puts what arrives together into one transaction, as databases do with their logs: a commit, and the start of each
 * statement, cost the same for one row as for many. Nobody waits for company: an item that finds a transaction free goes
 * at once, and those that come while all are busy share the next one.
 *
 * All items of a transaction are committed, or none. When one of them is refused by the database, each is carried out
 * alone, so that it fails by itself and takes nobody with it.
 */
export function createGroupCommit<Item, Result>(options: {
  readonly write: Write<Item, Result>;
  /** Items of one transaction. */
  readonly most: number;
  /** Transactions at the same time, of one tenant. */
  readonly atOnce: number;
  /** True for an error that says something about the items, and not about the way to the database. */
  readonly isRefusal: (error: unknown) => boolean;
}): (tenantId: string, item: Item) => Promise<Result> {
  const { write, most, atOnce, isRefusal } = options;
  const lanes = new Map<string, Lane<Item, Result>>();

  const settle = async (tenantId: string, group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await write(
        tenantId,
        group.map(({ item }) => item),
      );
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (group.length > 1 && isRefusal(error)) for (const each of group) await settle(tenantId, [each]);
      else for (const { reject } of group) reject(error);
    }
  };

  const pump = (tenantId: string, lane: Lane<Item, Result>): void => {
    while (lane.waiting.length > 0 && lane.underWay < atOnce) {
      lane.underWay++;
      void settle(tenantId, lane.waiting.splice(0, most)).finally(() => {
        lane.underWay--;
        pump(tenantId, lane);
      });
    }
    if (lane.underWay === 0) lanes.delete(tenantId);
  };

  return (tenantId, item) =>
    new Promise((resolve, reject) => {
      const lane = lanes.get(tenantId) ?? { waiting: [], underWay: 0 };
      lanes.set(tenantId, lane);
      lane.waiting.push({ item, resolve, reject });
      // After this turn of the event loop, so that requests which were read in one turn go together.
      if (lane.waiting.length === 1) setImmediate(() => pump(tenantId, lane));
    });
}
