import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Express, RequestHandler } from 'express';

import { refuseMethod } from './middleware/refuse-method';
import { consoleContentPolicy } from './middleware/security-headers';
import { contextOf } from './request-context';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** Text shrinks to a third; the others are compressed already. */
const SHRINKS: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.txt']);

/** `assets/index-4f1c.js`: no dot first, so neither `..` nor a hidden file; two folders deep at most. */
const FILE = /^(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/){0,2}[A-Za-z0-9_][A-Za-z0-9._-]*\.[a-z0-9]+$/;
/** Vite puts the hash of the content into these names, so what is under one never changes. */
const HASHED = /^assets\//;

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Clearway</title></head>
  <body>
    <h1>The console is not built</h1>
    <p>Run <code>npm start</code> or <code>npm run build</code> in the checkout; both build it into <code>dist/console</code>.</p>
  </body>
</html>
`;

/**
 * The reviewer console, from the folder that Vite built it into. A path without an extension is a view of the console and
 * gets its page, so that views can be opened, reloaded and sent to somebody. Nothing of it is secret: what it shows comes
 * from /v1, with a session.
 */
export function mountConsole(app: Express, { folder }: { readonly folder: string }): void {
  const asset = createAssets(folder);
  const refuse = refuseMethod();
  const answer: RequestHandler = async (req, res, next) => {
    contextOf(res).route = '/console';
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuse(req, res, next);
    const name = req.path.replace(/^\//, '');
    if (extname(name) === '' || name === 'index.html') {
      const nonce = randomBytes(16).toString('base64');
      consoleContentPolicy(nonce)(req, res, () => undefined);
      const page = await readIfThere(join(folder, 'index.html'));
      res.setHeader('Cache-Control', 'no-store');
      return void res
        .status(page ? 200 : 404)
        .type('html')
        .send(page ? withNonce(page.toString('utf8'), nonce) : NOT_BUILT);
    }
    const found = FILE.test(name) ? await asset(name) : undefined;
    if (!found) return next();
    const { type, plain, zipped } = found;
    res.setHeader('Content-Type', type);
    res.setHeader('Cache-Control', HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.setHeader('Vary', 'Accept-Encoding');
    const isZipped = zipped !== undefined && req.acceptsEncodings('gzip') === 'gzip';
    if (isZipped) res.setHeader('Content-Encoding', 'gzip');
    return void res.end(isZipped ? zipped : plain);
  };
  app.use('/console', answer);
}

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | undefined;
}

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Those that never change are compressed once and kept: a console is a few files of less than a megabyte. */
function createAssets(folder: string): (name: string) => Promise<Asset | undefined> {
  const kept = new Map<string, Asset>();
  return async (name) => {
    const known = kept.get(name);
    if (known) return known;
    const plain = await readIfThere(join(folder, name));
    const extension = extname(name);
    const type = TYPES[extension];
    if (!plain || type === undefined) return undefined;
    const zipped = SHRINKS.has(extension) ? await zip(plain, { level: 9 }) : undefined;
    const asset = { type, plain, zipped };
    if (HASHED.test(name)) kept.set(name, asset);
    return asset;
  };
}

/** Where the console's own script finds the nonce for the styles that it makes (as Vite's `html.cspNonce` does). */
function withNonce(page: string, nonce: string): string {
  return page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
