import type { Request } from 'express';

/**
 * Does a browser say that a page of another site sent this? Browsers set both headers themselves, and no script can
 * change them (Fetch Metadata; RFC 6454). `silent`: neither is there, as from a program or a very old browser.
 *
 * @param publicOrigin Where browsers reach us, when a proxy changes `Host`; without it, `Host` is what they were asked for.
 */
export function whoseOrigin(req: Request, publicOrigin?: string): 'ours' | 'foreign' | 'silent' {
  const site = req.get('sec-fetch-site');
  // `none` is somebody at the address bar, and no page.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign';
  const origin = req.get('origin');
  if (origin === undefined) return site === undefined ? 'silent' : 'ours';
  if (publicOrigin !== undefined) return origin === publicOrigin ? 'ours' : 'foreign';
  return URL.canParse(origin) && new URL(origin).host === req.get('host') ? 'ours' : 'foreign';
}
