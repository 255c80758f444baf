import { masked } from './mask';

/** Shorter ones stand in other words by chance, and hiding them would hide those. */
const SHORTEST = 5;

/** What names things of ours: a number that stands in one by chance gives nothing away, and hiding it would break the link. */
const NAMES_OF_OURS = /^(?:id|.*Id|.*Ids|.*Version|engine|data|at|.*At|reveal|temporalUrl)$/;

/**
 * The last gate before a case leaves: whatever of the customer's is masked is hidden wherever else it stands, in whatever
 * sentence or list entry. Numbers are found with and without the signs between their digits.
 */
export function hideSecrets<T>(value: T, secrets: readonly string[]): T {
  const forms = [...new Set(secrets.flatMap(formsOf))]
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  if (forms.length === 0) return value;
  const pattern = new RegExp(forms.map(escaped).join('|'), 'giu');
  return hidden(value, (text) => text.replaceAll(pattern, masked)) as T;
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
  return [trimmed, bare];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
