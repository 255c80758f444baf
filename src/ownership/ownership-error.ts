/** A graph that cannot be resolved: it is no graph, points at nothing, or is larger than the limits. Names the field, never a party. */
export class OwnershipError extends Error {
  override readonly name = 'OwnershipError';

  /** @param field path in the graph, for example `edges[2].owner` */
  constructor(
    readonly code: 'invalid' | 'unknown_party' | 'too_large',
    readonly field: string,
    what: string,
  ) {
    super(`${field}: ${what}`);
  }
}
