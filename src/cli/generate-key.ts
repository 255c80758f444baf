import type { Command } from 'commander';

import { generateKey } from '../storage/key-ring';
import { answering } from './answer';

export function addGenerateKey(program: Command): void {
  program
    .command('generate-key')
    .description(
      'a new random 256-bit key in base64, for CLEARWAY_BLIND_INDEX_KEY, or with an id for the two key rings',
    )
    .option('--id <id>', 'name it, for CLEARWAY_KEY_ENCRYPTION_KEYS and CLEARWAY_PAYLOAD_KEYS')
    .action(
      answering(async ({ id }: { id?: string }) => {
        const key = generateKey();
        const text = id ? `${id}:${key}` : key;
        return { json: { key: text }, text };
      }),
    );
}
