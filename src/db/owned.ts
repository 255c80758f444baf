/** A row together with whose it is. */
export type Owned<Row> = Row & { readonly tenantId: string; readonly customerId: string };

/** The same owner for each of several rows. */
export function ownedBy<Row extends object>(
  { tenantId, customerId }: { readonly tenantId: string; readonly customerId: string },
  rows: readonly Row[],
): Owned<Row>[] {
  return rows.map((row) => ({ ...row, tenantId, customerId }));
}
