// npm run clearway -- <arguments>: the command-line program from the checkout.
import { main, prepare } from './bootstrap/prepare.mjs';
import { runCommand } from './bootstrap/run.mjs';

await main(async () => {
  await prepare({ quiet: true });
  return runCommand('src/main-cli.js', process.argv.slice(2));
});
