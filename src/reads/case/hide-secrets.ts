import { masked } from './mask';

/** Shorter ones stand in other words by chance, and hiding them would hide those. */
const SHORTEST = 5;

/** What names things of ours: a number that stands in one by chance gives nothing away, and hiding it would break the link. */
const NAMES_OF_OURS =
  /^(?:id|.*Id|.*Ids|.*Version|engine|data|at|.*At|reveal|temporalUrl|key|subject|path|owner|owned|held|loops)$/;

/**
 * The last gate before a case leaves: whatever is masked of the customer, or of anybody behind a business, is hidden wherever
 * else it stands, in whatever sentence or list entry. Numbers are found with and without the signs before and between their digits.
 */
export function hideSecrets<T>(value: T, secrets: readonly string[]): T {
  const forms = [...new Set(secrets.flatMap(formsOf).map(folded))].filter((form) => form.length >= SHORTEST);
  return forms.length === 0 ? value : (hidden(value, hiderOf(forms)) as T);
}

/**
 * Looks up the first letters at each place of a text: two hundred related parties have thousands of secrets, and one expression
 * of them all would take a minute for one case.
 */
function hiderOf(forms: readonly string[]): (text: string) => string {
  const byStart = new Map<string, string[]>();
  // Most places of a text begin no secret, and two signs tell.
  const pairs = new Uint8Array(0x10000);
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const start = form.slice(0, SHORTEST);
    byStart.set(start, [...(byStart.get(start) ?? []), form]);
    pairs[pairAt(form, 0)] = 1;
  }
  return (text) => {
    const given = folded(text);
    let [shown, done] = ['', 0];
    for (let at = 0; at + SHORTEST <= given.length; at++) {
      if (pairs[pairAt(given, at)] === 0) continue;
      const found = byStart.get(given.slice(at, at + SHORTEST))?.find((form) => given.startsWith(form, at));
      if (found === undefined) continue;
      shown += text.slice(done, at) + masked(text.slice(at, at + found.length));
      done = at + found.length;
      at = done - 1;
    }
    return shown + text.slice(done);
  };
}

/** A place for two neighbouring signs; others may share it. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 257 + text.charCodeAt(at + 1)) & 0xffff;
}

function hidden(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((each: unknown) => hidden(each, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, NAMES_OF_OURS.test(key) ? (each as unknown) : hidden(each, hide)]),
  );
}

function formsOf(secret: string): string[] {
  const trimmed = secret.trim();
  const bare = trimmed.replaceAll(/[\s\p{Pd}./\\]/gu, '');
  return [trimmed, bare, bare.replace(/^\+/, '')];
}

/** In one case, place by place: what would become longer or shorter stays as it is. */
function folded(text: string): string {
  const whole = text.toUpperCase().toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (sign) => {
    const one = sign.toUpperCase().toLowerCase();
    return one.length === sign.length ? one : sign;
  }).join('');
}
