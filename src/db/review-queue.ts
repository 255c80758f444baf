import type { CustomerKind } from '../domain/customer';
import type { PartyRole } from '../domain/related-party';
import type { ReviewCounts, ReviewFilter } from '../domain/review-views';
import type { StoredCustomer } from './customers';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { REVIEW_COLUMNS } from './reviews';
import type { StoredReview } from './reviews';
import { VERDICT_COLUMNS } from './verdicts';
import type { StoredVerdict } from './verdicts';

/** A review with what the queue shows beside it: whose it is, who has it, and what was said about it so far. */
export interface QueuedReview extends StoredReview {
  readonly claimedAt: string | null;
  readonly claimedByName: string | null;
  readonly customerKind: CustomerKind;
  readonly countryCode: string;
  /** Open the notes of verdicts with it; both null once the person was erased. */
  readonly key: Pick<StoredCustomer, 'id' | 'tenantId' | 'keyId' | 'wrappedKey'>;
  readonly verdict: StoredVerdict | null;
}

interface Row extends StoredReview {
  readonly claimedAt: string | null;
  readonly claimedByName: string | null;
  readonly customerKind: CustomerKind;
  readonly countryCode: string;
  readonly keyId: string | null;
  readonly wrappedKey: Buffer | null;
  readonly verdictRow: (Omit<StoredVerdict, 'noteSealed' | 'givenAt'> & { givenAt: string }) | null;
  readonly noteSealed: Buffer | null;
  readonly givenAt: string | null;
}

const FROM = `from reviews r
  join customers c on c.id = r.customer_id
  left join verdicts v on v.review_id = r.id and v.sent_back_by is null`;

/** A verdict that waits for another person. */
const AWAITS_SECOND = `(v.id is not null and v.needs_second and v.seconded_by is null)`;
const IS_OVERDUE = `(r.overdue_at is not null or (r.state = 'open' and r.due_at < now()))`;

/**
 * A page of the queue in one statement, by due time and then id; `after` is the place of the last row of the page before.
 * Only the conditions that were asked for stand in it, so that each filter may use the index that serves it.
 */
export async function searchQueue(
  tx: Transaction,
  filter: ReviewFilter & { readonly id?: string },
  page: { size: number; after?: { dueAt: string; id: string } },
): Promise<QueuedReview[]> {
  const { sql, bindings } = conditions(filter);
  const after = page.after ? 'and (r.due_at, r.id) > (cast(:afterDueAt as timestamptz), cast(:afterId as uuid))' : '';
  const rows = await rowsOf<Row>(
    tx.raw(
      `select ${REVIEW_COLUMNS}, r.claimed_at as "claimedAt", coalesce(p.name, a.name) as "claimedByName", c.kind as "customerKind",
         c.country_code as "countryCode", k.key_id as "keyId", k.wrapped as "wrappedKey", v.note_sealed as "noteSealed",
         v.given_at as "givenAt", case when v.id is not null then json_build_object(${VERDICT_COLUMNS}) end as "verdictRow"
       ${FROM}
       join customer_keys k on k.customer_id = r.customer_id
       left join api_keys a on 'key:' || a.id = r.claimed_by
       left join people p on 'person:' || p.id = r.claimed_by
       where true ${sql} ${after} order by r.due_at, r.id limit :size`,
      {
        ...bindings,
        ...(page.after && { afterDueAt: page.after.dueAt, afterId: page.after.id }),
        size: page.size,
      },
    ),
  );
  return rows.map(({ keyId, wrappedKey, verdictRow, noteSealed, givenAt, ...review }) => ({
    ...review,
    key: { id: review.customerId, tenantId: review.tenantId, keyId, wrappedKey },
    verdict: verdictRow && noteSealed && givenAt ? { ...verdictRow, noteSealed, givenAt } : null,
  }));
}

function conditions(filter: ReviewFilter & { readonly id?: string }): {
  sql: string;
  bindings: Record<string, string>;
} {
  const parts: string[] = [];
  const bindings: Record<string, string> = {};
  const add = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    parts.push(`and ${condition}`);
    bindings[name] = value;
  };
  add('r.id = :id', 'id', filter.id);
  add('r.queue = :queue', 'queue', filter.queue);
  add('r.risk_tier = :riskTier', 'riskTier', filter.riskTier);
  add('r.customer_id = :customerId', 'customerId', filter.customerId);
  add('c.country_code = :country', 'country', filter.country);
  add('c.kind = :kind', 'kind', filter.kind);
  // Written out, because only then can Postgres see that the index of open reviews serves.
  if (filter.state === 'open') parts.push(`and r.state = 'open'`);
  else add('r.state = :state', 'state', filter.state);
  if (filter.claimedBy === null) parts.push('and r.claimed_by is null');
  else add('r.claimed_by = :claimedBy', 'claimedBy', filter.claimedBy);
  if (filter.overdue !== undefined) parts.push(`and ${filter.overdue ? '' : 'not '}${IS_OVERDUE}`);
  if (filter.awaiting) parts.push(`and ${filter.awaiting === 'second' ? '' : 'not '}${AWAITS_SECOND}`);
  return { sql: parts.join(' '), bindings };
}

export async function countQueue(tx: Transaction, person: string): Promise<ReviewCounts> {
  const [row] = await rowsOf<ReviewCounts>(
    tx.raw(
      `select count(*)::int as open,
         count(*) filter (where r.claimed_by = :person)::int as mine,
         count(*) filter (where ${IS_OVERDUE})::int as overdue,
         count(*) filter (where ${AWAITS_SECOND})::int as "awaitingSecond"
       from reviews r left join verdicts v on v.review_id = r.id and v.sent_back_by is null
       where r.state = 'open'`,
      { person },
    ),
  );
  return row ?? { open: 0, mine: 0, overdue: 0, awaitingSecond: 0 };
}

/** What the evidence and the decision behind a review say that its reasons do not. */
export interface AskedAbout {
  /** List entries that may mean somebody, each with the subject of the check that found it. */
  readonly matches: readonly { readonly subject: string; readonly entry: string }[];
  /** The related parties, as the decision saw them. */
  readonly parties: readonly { readonly id: string; readonly path: string; readonly roles: readonly PartyRole[] }[];
}

export async function askedAbout(
  tx: Transaction,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, AskedAbout>> {
  if (reviewIds.length === 0) return new Map();
  const rows = await rowsOf<AskedAbout & { id: string }>(
    tx.raw(
      `select r.id, coalesce(m.matches, '[]') as matches, coalesce(p.parties, '[]') as parties
       from reviews r
       join decisions d on d.id = r.decision_id
       left join lateral (
         select json_agg(distinct jsonb_build_object('subject', s.subject, 'entry', finding -> 'detail' ->> 'entry_id')) as matches
         from checks s cross join lateral jsonb_array_elements(s.findings) as finding
         where s.id = any(d.evidence_ids) and s.kind = 'screening' and finding ->> 'code' in
           ('screening.possible_match', 'screening.match', 'screening.namesake_set_aside')) m on true
       left join lateral (
         select json_agg(json_build_object('id', party -> 'id', 'path', party -> 'path', 'roles', party -> 'roles')) as parties
         from jsonb_array_elements(coalesce(d.context -> 'parties', '[]')) as party) p on true
       where r.id = any(?::uuid[])`,
      [[...reviewIds]],
    ),
  );
  return new Map(rows.map(({ id, ...asked }) => [id, asked]));
}
