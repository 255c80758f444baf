import type { Knex } from 'knex';

/** The portrait of a document has a fingerprint of its own, and a PDF has that alone. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table document_fingerprints
      add column portrait bit(256),
      alter column dhash drop not null,
      add constraint fingerprint_of_something check (dhash is not null or portrait is not null);
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
