/** What an address of a list may be, and how it is shown. */
import { isIP } from 'node:net';

/** This machine itself: `localhost` and the loopback addresses (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, '').toLowerCase();
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** https anywhere, http of this machine alone: whoever sits between could otherwise write the list. */
export function mayBeFetched(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocalHost(url.hostname));
}

/** Where a source may send us on to: the same place, or https that is not this machine. */
export function mayRedirect(from: URL, to: URL): boolean {
  return to.origin === from.origin || (to.protocol === 'https:' && !isLocalHost(to.hostname));
}

/** Without what may be secret: user, password and everything behind `?`. */
export function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
