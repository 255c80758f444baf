/** A path in the request with dots, list places as numbers: `documents.0.front_doc`. The whole body is `body`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(named).join('.');
}

/** Names come from the caller: a long one is cut, so that an answer never grows with it. */
function named(part: PropertyKey): string {
  const name = String(part);
  return name.length > 100 ? `${name.slice(0, 100)}…` : name;
}
