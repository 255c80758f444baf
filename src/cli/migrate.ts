import type { Command } from 'commander';

import { readConfig, required } from '../config';
import { migrateAt } from '../db/migrate';
import { answering } from './answer';
import type * as TemporalAttributes from './temporal-attributes';

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
  // Loaded only here: the SDK takes longer to load than everything else that the commands need.
  const { registerAtCluster } = require('./temporal-attributes') as typeof TemporalAttributes;
  return registerAtCluster();
}
