// npm run demo: eight customers, live, against the running system or one that it starts.
import { main, prepare } from './bootstrap/prepare.mjs';
import { runService } from './bootstrap/run.mjs';

await main(async () => {
  await prepare();
  return runService('src/demo/main.js', process.argv.slice(2));
});
