const WIRE_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}[+-]\d{2}:\d{2}$/;

/** RFC 3339 with six digits of a second and a numeric offset, as the public API writes its instants. */
export function wireInstant(instant: string): string {
  return WIRE_FORM.test(instant) ? instant : new Date(instant).toISOString().replace('Z', '000+00:00');
}
