// Compiles to dist/ and nothing else: for the container image.
import { ensureCompiled } from './bootstrap/compile.mjs';
import { main, ROOT } from './bootstrap/prepare.mjs';

await main(() => ensureCompiled(ROOT));
