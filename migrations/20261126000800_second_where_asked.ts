import type { Knex } from 'knex';

/**
 * Whether a verdict waits for a second person is the review's to say, and not whoever writes the verdict: where the review
 * takes two, every verdict does, but for asking the customer for something, which decides nothing.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create function second_where_asked() returns trigger
      language plpgsql
      as $$ begin
        if exists (select from reviews r where r.id = new.review_id and r.tenant_id = new.tenant_id and r.four_eyes) then
          raise exception 'a verdict of one person on a review that takes two'
            using errcode = 'restrict_violation', constraint = 'second_where_asked';
        end if;
        return null;
      end $$;
    -- After the row, so that the tenant's policy speaks first.
    create constraint trigger second_where_asked after insert on verdicts for each row
      when (not new.needs_second and new.action <> 'request_information') execute function second_where_asked();
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
