// npm run bench -- <name>: one measured claim.
import { main, prepare } from './bootstrap/prepare.mjs';
import { runService } from './bootstrap/run.mjs';

await main(async () => {
  await prepare();
  return runService('bench/main.js', process.argv.slice(2));
});
