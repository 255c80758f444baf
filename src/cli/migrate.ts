import type { Command } from 'commander';

import { NativeConnection } from '@temporalio/worker';

import { readConfig, required, temporalCluster } from '../config';
import { migrateAt } from '../db/migrate';
import { registerSearchAttributes } from '../dev/register-search-attributes';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { answering } from './answer';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the schema up to date, and make the search attributes known where TEMPORAL_ADDRESS is set; safe to repeat',
    )
    .action(
      answering(async () => {
        const config = readConfig();
        const { applied } = await migrateAt(required(config.database.migrationUrl, 'MIGRATION_DATABASE_URL'));
        const added = config.temporal.address ? await registerAttributes() : [];
        const text = `${applied.length} migrations applied, ${added.length} search attributes added`;
        return { json: { applied, search_attributes: added }, text };
      }),
    );
}

async function registerAttributes(): Promise<string[]> {
  const { connectionOptions, namespace = 'default' } = temporalCluster();
  const connection = await NativeConnection.connect(connectionOptions);
  try {
    return await registerSearchAttributes(connection, namespace, SEARCH_ATTRIBUTES);
  } finally {
    await connection.close();
  }
}
