// npm start: from a fresh clone to a running system.
import { main, prepare } from './bootstrap/prepare.mjs';
import { runService } from './bootstrap/run.mjs';

await main(async () => {
  await prepare({ console: true });
  return runService('src/main-dev.js', process.argv.slice(2));
});
