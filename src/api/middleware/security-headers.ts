import helmet from 'helmet';
import type { RequestHandler } from 'express';

const ONE_YEAR_SECONDS = 31_536_000;

/** No page sends what is typed elsewhere, and none is shown in a frame of another. */
const TAKEN_NOWHERE = { 'base-uri': ["'none'"], 'form-action': ["'none'"], 'frame-ancestors': ["'none'"] };

/** For answers that no browser shall render: nothing may load, run, frame or submit (ASVS 5.0 3.4). */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], ...TAKEN_NOWHERE },
  },
  strictTransportSecurity: { maxAge: ONE_YEAR_SECONDS, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
  crossOriginEmbedderPolicy: false,
});

/** For the browsable reference: its own scripts and styles, calls to this server, pictures drawn into the page. */
export const docsContentPolicy: RequestHandler = pageContentPolicy({ styles: [], pictures: ['data:'] });

/**
 * For the console: its own scripts, pictures that it was sent or made itself, calls to this server. Its styles are files,
 * but for those that its components make at run time: they carry the nonce of the page. Scripts have none, so nothing
 * inline ever runs.
 */
export function consoleContentPolicy(nonce: string): RequestHandler {
  return pageContentPolicy({ styles: [`'nonce-${nonce}'`], pictures: ['data:', 'blob:'] });
}

/** What a page of ours may do: nothing but what is named here, beside its own files. */
function pageContentPolicy({ styles, pictures }: Readonly<Record<'styles' | 'pictures', readonly string[]>>) {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", ...styles],
      'img-src': ["'self'", ...pictures],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      ...TAKEN_NOWHERE,
    },
  });
}

/** Personal data is in no cache, shared or private. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};
