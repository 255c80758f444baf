import { gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Fails the build when the script that the first screen waits for is larger than `limit` bytes of gzip. */
export function firstLoadBudget(limit: number): Plugin {
  return {
    name: 'first-load-budget',
    generateBundle(_options, bundle) {
      const bytes = firstLoad(bundle)
        .map((fileName) => bundle[fileName])
        .reduce((sum, chunk) => sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code).byteLength : 0), 0);
      const said = `First load: ${(bytes / 1_000).toFixed(1)} KB of script (gzip), at most ${limit / 1_000} KB`;
      if (bytes > limit) this.error(said);
      this.info(said);
    },
  };
}

/** The entry and everything that it imports, and what those import: not what a route loads when it is opened. */
function firstLoad(bundle: Bundle): string[] {
  const found = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || found.has(fileName)) return;
    found.add(fileName);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName);
  return [...found];
}
