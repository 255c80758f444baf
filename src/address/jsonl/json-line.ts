/** What a line of JSON says, field by field. */
export type LineFields = ReadonlyMap<string, unknown>;

/** A line that is no question: no JSON, a field missing, or one that is not what it should be. */
export interface MalformedLine {
  readonly isMalformed: true;
  /** As given; null when the line has none. */
  readonly id: string | number | null;
}

/** The fields of one line of text; of a line that is no JSON object, none. Never throws. */
export function parseFields(text: string): LineFields {
  try {
    return fieldsOf(JSON.parse(text)) ?? new Map();
  } catch {
    return new Map();
  }
}

/** The fields of an object; undefined for anything else. */
export function fieldsOf(value: unknown): LineFields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

/** The id of a line, as given; null when it has none. */
export function idOf(fields: LineFields): string | number | null {
  const id = fields.get('id');
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** Texts of these fields, empty where a field is absent or null; undefined when one of them is no text. */
export function textsOf<Field extends string>(
  fields: LineFields,
  names: readonly Field[],
): { readonly [field in Field]: string } | undefined {
  const entries = names.map((name) => [name, fields.get(name) ?? ''] as const);
  if (entries.some(([, value]) => typeof value !== 'string')) return undefined;
  return Object.fromEntries(entries) as { readonly [field in Field]: string };
}
