import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..');

test('the typed client of the console is the one that the OpenAPI document makes', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/generate-console-client.mjs', '--check'], {
    cwd: ROOT,
  });
  await expect(check).resolves.toEqual({ stdout: '', stderr: '' });
  // The generator loads a compiler of its own, which takes long on a busy machine.
}, 120_000);
