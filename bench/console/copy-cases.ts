import pg from 'pg';

/** What belongs to one case, parents first; the moves before what they moved, as the product writes them. */
const TABLES = [
  'status_transitions',
  'customers',
  'customer_keys',
  'verifications',
  'checks',
  'decisions',
  'reviews',
] as const;

/** Ids of rows of ours; all others are kept, such as the tenant's. */
const IDS = /^(?:id|subject_id|customer_id|verification_id|decision_id)$/;

const COUNTRIES = `(array['BRA', 'NGA', 'KEN', 'IND', 'DEU', 'MEX', 'ZAF'])[1 + n % 7]`;

/** What makes a queue of copies look like one: due times, tiers, countries, and some that somebody has claimed. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'customers.country_code': COUNTRIES,
  'reviews.due_at': `now() + make_interval(mins => (n * 7919) % 4320 - 600)`,
  'reviews.opened_at': `now() - make_interval(mins => (n * 104729) % 4320)`,
  'reviews.risk_tier': `(array['low', 'medium', 'high'])[1 + n % 3]`,
  'reviews.claimed_by': `case when n % 10 = 0 then 'key:bench' || (n % 7)::text end`,
  'reviews.claimed_at': `case when n % 10 = 0 then now() end`,
};

/**
 * Copies every open case until there are `wanted`: rows of a real case, with all their evidence, under other ids. What is
 * sealed in a copy opens for nobody (its key is bound to the id of the original), so only originals can be read in full.
 */
export async function copyCases(databaseUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const originals = await count(client);
    const copies = Math.ceil((wanted - originals) / originals);
    await client.query('begin');
    // The copies are of rows that every rule was held to; triggers that watch moves would see them without their past.
    await client.query(`set local session_replication_role = 'replica'`);
    await client.query(
      `create temporary table original on commit drop as select customer_id from reviews where state = 'open'`,
    );
    for (const table of TABLES) await client.query(await copyStatement(client, table), [copies]);
    await client.query('commit');
    for (const table of TABLES) await client.query(`analyze ${table}`);
    if ((await count(client)) < wanted) throw new Error('There are fewer open cases than were asked for');
  } finally {
    await client.end();
  }
}

async function count(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ open: number }>(
    `select count(*)::int as open from reviews where state = 'open'`,
  );
  return rows[0]?.open ?? 0;
}

async function copyStatement(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'
     order by ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => OTHERWISE[`${table}.${name}`] ?? copied(name));
  const owner = table === 'customers' ? 'id' : 'customer_id';
  return `insert into ${table} (${names.join(', ')})
    select ${values.join(', ')} from ${table} t, generate_series(1, $1::int) as n
    where t.${owner} in (select customer_id from original)`;
}

function copied(name: string): string {
  const other = (id: string) => `md5(${id}::text || n)::uuid`;
  if (name === 'evidence_ids') return `array(select ${other('each')} from unnest(t.evidence_ids) as each)`;
  return IDS.test(name) ? other(`t.${name}`) : `t.${name}`;
}
