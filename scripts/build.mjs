// Compiles to dist/ and nothing else: for the container image.
import { ensureCompiled } from './bootstrap/compile.mjs';
import { ensureConsole } from './bootstrap/console.mjs';
import { main, ROOT } from './bootstrap/prepare.mjs';

await main(async () => {
  await ensureCompiled(ROOT);
  await ensureConsole(ROOT);
});
