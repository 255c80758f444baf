import type { Express, RequestHandler } from 'express';
import { dirname, join } from 'node:path';

import { refuseMethod } from './middleware/refuse-method';
import { docsContentPolicy } from './middleware/security-headers';
import { contextOf } from './request-context';

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Clearway API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <noscript>This page draws <a href="/openapi.json">openapi.json</a> with a script.</noscript>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** The key that a reader types in stays in the page: it is kept nowhere. */
const START = `window.addEventListener('load', () => {
  window.SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    persistAuthorization: false,
  });
});
`;

/** The browsable reference, wholly from this server: works with the network off and under a policy without inline code. */
export function mountDocs(app: Express): void {
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const asDocs: RequestHandler = (_req, res, next) => {
    contextOf(res).route = '/docs';
    docsContentPolicy(_req, res, next);
  };
  app.get('/docs', asDocs, (_req, res) => void res.type('html').send(PAGE));
  app.get('/docs/start.js', asDocs, (_req, res) => void res.type('text/javascript').send(START));
  for (const asset of ASSETS) {
    app.get(`/docs/${asset}`, asDocs, (_req, res) => res.sendFile(join(folder, asset), { maxAge: '1h' }));
  }
  for (const path of ['/docs', '/docs/start.js', ...ASSETS.map((asset) => `/docs/${asset}`)]) {
    app.route(path).all(asDocs, refuseMethod());
  }
}
