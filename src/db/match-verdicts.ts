import type { ListedEntry } from '../domain/open-matches';
import { rowsOf } from './database';
import type { Transaction } from './database';

/** A pair that was compared: a list entry, and `customer` or `party:<id>`. */
export interface MatchedPair extends ListedEntry {
  readonly subject: string;
}

export interface UnjudgedPair extends MatchedPair {
  /** The same entry was judged beside the customer: where a match of a related party goes who was removed. */
  readonly isJudgedOfCustomer: boolean;
}

export interface JudgedPair extends MatchedPair {
  /** Of what the entry was compared with, as it was when a person judged. */
  readonly featuresHash: string;
}

/** A person judged these pairs. Safe to repeat: the newest judgement of a pair stands. */
export async function recordMatchVerdicts(
  tx: Transaction,
  scope: { tenantId: string; customerId: string },
  verdict: { id: string; givenBy: string; verdict: 'cleared' | 'confirmed' },
  pairs: readonly JudgedPair[],
): Promise<void> {
  for (const { subject, entryId, entryHash, featuresHash } of pairs) {
    await tx.raw(
      `insert into match_verdicts (tenant_id, customer_id, subject, entry_id, entry_hash, features_hash, verdict, verdict_id, given_by)
       values (:tenantId, :customerId, :subject, :entryId, :entryHash, :featuresHash, :verdict, :verdictId, :givenBy)
       on conflict do nothing`,
      {
        ...scope,
        subject,
        entryId,
        entryHash,
        featuresHash,
        verdict: verdict.verdict,
        verdictId: verdict.id,
        givenBy: verdict.givenBy,
      },
    );
  }
}

/** Pairs that a person cleared: each stays cleared while the features of whoever was compared stay the same. */
export async function clearedMatches(tx: Transaction, customerId: string): Promise<JudgedPair[]> {
  return rowsOf(
    tx.raw(
      `select subject, entry_id as "entryId", entry_hash as "entryHash", features_hash as "featuresHash" from (
         select distinct on (subject, features_hash, entry_id, entry_hash) subject, features_hash, entry_id, entry_hash, verdict
         from match_verdicts where customer_id = ?
         order by subject, features_hash, entry_id, entry_hash, given_at desc, verdict_id desc) as newest
       where verdict = 'cleared' order by subject, entry_id, entry_hash`,
      [customerId],
    ),
  );
}

/**
 * Whom a person confirmed to be on a sanctions list (or the sample of one), of these customers and their related parties, whatever has changed of
 * them since: a list match is not shaken off by another spelling.
 */
export async function confirmedSanctions(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<{ readonly customerId: string; readonly subject: string }[]> {
  return rowsOf(
    tx.raw(
      `select distinct customer_id as "customerId", subject from (
         select distinct on (customer_id, subject, entry_id, entry_hash) customer_id, subject, entry_id, verdict
         from match_verdicts where customer_id = any(?::uuid[])
         order by customer_id, subject, entry_id, entry_hash, given_at desc, verdict_id desc) as newest
       where verdict = 'confirmed' and exists (
         select from checks c cross join lateral jsonb_array_elements(c.findings) as finding
         where c.customer_id = newest.customer_id and c.subject = newest.subject and c.kind = 'screening'
           and finding -> 'detail' ->> 'entry_id' = newest.entry_id and finding -> 'detail' ->> 'list_kind' in ('sanctions', 'sample'))
       order by 1, 2`,
      [[...customerIds]],
    ),
  );
}

/**
 * List entries that any screening of this customer and its related parties ever matched and no person has judged since. A
 * changed name or birth date does not shake them off: a list match never clears by itself. Nor does a namesake, set aside for
 * a birth date that no decision saw proven beside it; and nobody was judged by what came before they were matched.
 */
export async function unjudgedMatches(tx: Transaction, customerId: string): Promise<UnjudgedPair[]> {
  return rowsOf<UnjudgedPair>(
    tx.raw(
      `select distinct on (c.subject, entry_id) c.subject, entry_id as "entryId", entry_hash as "entryHash",
         exists (select 1 from match_verdicts v
           where v.customer_id = c.customer_id and v.subject = 'customer' and v.entry_id = match.entry_id
             and v.given_at >= c.finished_at) as "isJudgedOfCustomer"
       from checks c
       cross join lateral jsonb_array_elements(c.findings) as finding
       cross join lateral jsonb_to_record(finding -> 'detail') as match (entry_id text, entry_hash text)
       where c.customer_id = :customerId and c.kind = 'screening'
         and (finding ->> 'code' in ('screening.possible_match', 'screening.match')
           or finding ->> 'code' = 'screening.namesake_set_aside' and not exists (
             select from decisions d join checks p on p.id = any(d.evidence_ids)
             where d.customer_id = c.customer_id and c.id = any(d.evidence_ids)
               and p.kind = 'document' and p.outcome = 'clear'
               and substring(p.subject from '^party:[^/]+') is not distinct from substring(c.subject from '^party:[^/]+')
               and p.findings @> '[{"code": "document.verified", "detail": {"birth_date_read": true}}]'))
         and match.entry_id is not null and match.entry_hash is not null
         and not exists (select 1 from match_verdicts v
           where v.customer_id = c.customer_id and v.subject = c.subject and v.entry_id = match.entry_id
             and v.given_at >= c.finished_at)
       order by c.subject, entry_id, c.finished_at desc`,
      { customerId },
    ),
  );
}

export interface JudgedMatch extends MatchedPair {
  readonly verdict: 'cleared' | 'confirmed';
  readonly givenBy: string;
  readonly givenAt: string;
  /** The judgement was given in a review of the verification that was asked about. */
  readonly isOfThisVerification: boolean;
}

/** The newest judgement of every pair of this customer, or a related party of theirs, and a list entry. */
export async function judgedMatches(
  tx: Transaction,
  customerId: string,
  verificationId: string,
): Promise<JudgedMatch[]> {
  return rowsOf<JudgedMatch>(
    tx.raw(
      `select distinct on (m.subject, m.entry_id, m.entry_hash) m.subject, m.entry_id as "entryId", m.entry_hash as "entryHash", m.verdict,
         m.given_by as "givenBy", m.given_at as "givenAt", r.verification_id = :verificationId as "isOfThisVerification"
       from match_verdicts m join verdicts v on v.id = m.verdict_id join reviews r on r.id = v.review_id
       where m.customer_id = :customerId
       order by m.subject, m.entry_id, m.entry_hash, m.given_at desc, m.verdict_id desc`,
      { customerId, verificationId },
    ),
  );
}
