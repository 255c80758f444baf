import { join } from 'node:path';

import { defineConfig } from 'vite';

import { firstLoadBudget } from './first-load-budget.mts';

/** What a reviewer's browser loads before the first screen: gzip of all script together. */
const FIRST_LOAD_BYTES = 250 * 1_000;

/** Served by the API under /console/. TSX goes through Vite's own compiler: no plug-in is needed for React. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'console'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // A content policy that allows this origin alone has no room for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Mantine marks its modules for servers that draw pages; there is none here.
      onLog: (level, log, say) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log),
    },
  },
  plugins: [firstLoadBudget(FIRST_LOAD_BYTES)],
});
