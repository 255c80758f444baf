import { rowsOf } from './database';
import type { Transaction } from './database';

export interface ClearedMatch {
  readonly entryId: string;
  readonly entryHash: string;
}

/** A person judged this pair of customer and entry. Safe to repeat: the newest judgement of a pair stands. */
export async function recordMatchVerdicts(
  tx: Transaction,
  scope: { tenantId: string; customerId: string; featuresHash: string },
  verdict: { id: string; givenBy: string; verdict: 'cleared' | 'confirmed' },
  entries: readonly ClearedMatch[],
): Promise<void> {
  for (const { entryId, entryHash } of entries) {
    await tx.raw(
      `insert into match_verdicts (tenant_id, customer_id, entry_id, entry_hash, features_hash, verdict, verdict_id, given_by)
       values (:tenantId, :customerId, :entryId, :entryHash, :featuresHash, :verdict, :verdictId, :givenBy)
       on conflict do nothing`,
      { ...scope, entryId, entryHash, verdict: verdict.verdict, verdictId: verdict.id, givenBy: verdict.givenBy },
    );
  }
}

/**
 * Pairs that a person cleared, each with the matching features of the customer that it was cleared for: it stays cleared
 * while these stay the same.
 */
export async function clearedMatches(
  tx: Transaction,
  customerId: string,
): Promise<(ClearedMatch & { readonly featuresHash: string })[]> {
  return rowsOf(
    tx.raw(
      `select entry_id as "entryId", entry_hash as "entryHash", features_hash as "featuresHash" from (
         select distinct on (features_hash, entry_id, entry_hash) features_hash, entry_id, entry_hash, verdict
         from match_verdicts where customer_id = ?
         order by features_hash, entry_id, entry_hash, given_at desc, verdict_id desc) as newest
       where verdict = 'cleared' order by entry_id, entry_hash`,
      [customerId],
    ),
  );
}

/**
 * List entries that any screening of this customer ever matched and no person has judged. A changed name or birth date
 * does not shake them off: a list match never clears by itself.
 */
export async function unjudgedMatches(tx: Transaction, customerId: string): Promise<ClearedMatch[]> {
  return rowsOf<ClearedMatch>(
    tx.raw(
      `select distinct on (entry_id) entry_id as "entryId", entry_hash as "entryHash"
       from checks c
       cross join lateral jsonb_array_elements(c.findings) as finding
       cross join lateral jsonb_to_record(finding -> 'detail') as match (entry_id text, entry_hash text)
       where c.customer_id = :customerId and c.kind = 'screening'
         and finding ->> 'code' in ('screening.possible_match', 'screening.match')
         and match.entry_id is not null and match.entry_hash is not null
         and not exists (select 1 from match_verdicts v where v.customer_id = c.customer_id and v.entry_id = match.entry_id)
       order by entry_id, c.finished_at desc`,
      { customerId },
    ),
  );
}

export interface JudgedMatch extends ClearedMatch {
  readonly verdict: 'cleared' | 'confirmed';
  readonly givenBy: string;
  readonly givenAt: string;
  /** The judgement was given in a review of the verification that was asked about. */
  readonly isOfThisVerification: boolean;
}

/** The newest judgement of every pair of this customer and a list entry. */
export async function judgedMatches(
  tx: Transaction,
  customerId: string,
  verificationId: string,
): Promise<JudgedMatch[]> {
  return rowsOf<JudgedMatch>(
    tx.raw(
      `select distinct on (m.entry_id, m.entry_hash) m.entry_id as "entryId", m.entry_hash as "entryHash", m.verdict,
         m.given_by as "givenBy", m.given_at as "givenAt", r.verification_id = :verificationId as "isOfThisVerification"
       from match_verdicts m join verdicts v on v.id = m.verdict_id join reviews r on r.id = v.review_id
       where m.customer_id = :customerId
       order by m.entry_id, m.entry_hash, m.given_at desc, m.verdict_id desc`,
      { customerId, verificationId },
    ),
  );
}
