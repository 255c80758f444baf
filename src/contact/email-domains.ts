import listed from 'disposable-email-domains';
import { version } from 'disposable-email-domains/package.json';
import wildcards from 'disposable-email-domains/wildcard.json';

/** Dataset to version, for the evidence. */
export const DISPOSABLE_DATA = { 'disposable-email-domains': version } as const;

/**
 * Entries of the list under which other people register names of their own (`edu.pl` is Poland's schools). The entry
 * itself is no mail domain, and to flag everything below it would lock honest people out.
 */
const REGISTRY_SUFFIX = /^(?:ac|co|com|edu|gov|info|mil|net|org|sch)\.[a-z]{2}$/;

let disposable: ReadonlySet<string> | undefined;

function disposableDomains(): ReadonlySet<string> {
  disposable ??= new Set([...listed, ...wildcards].filter((domain) => !REGISTRY_SUFFIX.test(domain)));
  return disposable;
}

/** The domain and everything above it: `a.example.com`, `example.com`, `com`. */
function withParents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}

/** True for a domain that hands out mailboxes to throw away, or lies below one. Lower-case ASCII in. */
export function isDisposableDomain(domain: string): boolean {
  const known = disposableDomains();
  return withParents(domain).some((candidate) => known.has(candidate));
}

/** Set aside for documentation and tests (RFC 2606, RFC 6761): nobody owns them, nobody reads them. */
const FOR_EXAMPLES = ['example.com', 'example.net', 'example.org', 'example', 'test'];
/** Names that the public mail system can never reach (RFC 6761, 6762, 7686, 8375, 9476; ICANN for `internal`). */
const UNREACHABLE = ['invalid', 'localhost', 'local', 'onion', 'alt', 'home.arpa', 'internal', 'localdomain'];

const isAt = (domain: string, name: string): boolean => domain === name || domain.endsWith(`.${name}`);

/** What kind of reserved name a domain is, if any. Lower-case ASCII in. */
export function reservedDomain(domain: string): 'example' | 'unreachable' | undefined {
  if (FOR_EXAMPLES.some((name) => isAt(domain, name))) return 'example';
  return UNREACHABLE.some((name) => isAt(domain, name)) ? 'unreachable' : undefined;
}
