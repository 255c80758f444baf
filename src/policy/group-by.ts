/** Values by what a function says of each; groups and values stay in their order. */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const before = groups.get(key);
    if (before) before.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
