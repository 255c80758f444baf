/** Wire name to the name within; one table for both directions, so that no field is read and never shown. */
type Names = Readonly<Record<string, string>>;

export function readNamed(names: Names, sent: object): Record<string, unknown> {
  const given = new Map(Object.entries(sent));
  return Object.fromEntries(
    Object.entries(names).flatMap(([wire, own]) => {
      const value: unknown = given.get(wire);
      return value === undefined ? [] : [[own, value]];
    }),
  );
}

/** Empty texts where nothing was given, as everywhere in this API. */
export function wireNamed<const Table extends Names>(
  names: Table,
  claims: { readonly [Own in Table[keyof Table]]?: string | undefined },
): { [Wire in keyof Table]: string } {
  const given = new Map<string, string | undefined>(Object.entries(claims));
  return Object.fromEntries(Object.entries(names).map(([wire, own]) => [wire, given.get(own) ?? ''])) as {
    [Wire in keyof Table]: string;
  };
}
