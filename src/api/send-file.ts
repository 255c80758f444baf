import type { Response } from 'express';

/** What may leave as a file, and under which type. Anything else leaves as bytes that no browser shows. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'application/pdf']);

/**
 * A file that somebody unknown sent us, to a browser: it may be looked at and may do nothing. Scripts of a PDF or of
 * whatever it really is have no origin, load nothing and are never kept (ASVS 5.0 5.4).
 */
export function sendFile(res: Response, { mediaType, bytes }: { mediaType: string; bytes: Uint8Array }): void {
  const type = SHOWN.has(mediaType) ? mediaType : 'application/octet-stream';
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', type === 'application/octet-stream' ? 'attachment' : 'inline');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
