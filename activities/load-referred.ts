import { findCustomers } from '../src/db/customers';
import type { Transaction } from '../src/db/database';
import { loadRecords } from '../src/db/load-record';
import { confirmedSanctions } from '../src/db/match-verdicts';
import type { BusinessRecord, CustomerRecord } from '../src/domain/views';
import type { ActivityDeps } from './deps';

/** Parties in all, and levels of businesses that are customers: beyond them a structure is taken to be unknown. */
const MOST_PARTIES = 1_000;
const MOST_LEVELS = 10;

/** What lies behind a business outside its own record. */
export interface BehindTheBusiness {
  /** Businesses that are customers themselves and are referred to, directly or through each other, by their ids. */
  readonly referred: ReadonlyMap<string, BusinessRecord>;
  /** Who is on a sanctions list, as a person confirmed it: `<customer id> <subject>`. */
  readonly listed: ReadonlySet<string>;
}

export const NOTHING_BEHIND: BehindTheBusiness = { referred: new Map(), listed: new Set() };

/**
 * Follows the references of a business to businesses that are customers of the same tenant, level by level: who owns them stands
 * in their own records. References that lead back end there. What is left out for its size has no owners that are known,
 * which is a doubt and never a pass.
 */
export async function loadBehind(
  { sealOf }: Pick<ActivityDeps, 'sealOf'>,
  tx: Transaction,
  root: CustomerRecord,
): Promise<BehindTheBusiness> {
  if (root.kind !== 'business') return NOTHING_BEHIND;
  const referred = new Map<string, BusinessRecord>();
  const known = new Set([root.id]);
  const everybody = new Set([root.id]);
  let parties = root.parties.length;
  let level: readonly BusinessRecord[] = [root];
  for (let depth = 0; level.length > 0 && depth < MOST_LEVELS; depth++) {
    const customers = level.flatMap((record) => record.parties.flatMap(({ customer }) => customer ?? []));
    customers.forEach(({ id }) => everybody.add(id));
    const next = [...new Set(customers.flatMap(({ id, kind }) => (kind === 'business' && !known.has(id) ? id : [])))];
    next.forEach((id) => known.add(id));
    // Who was erased has no key, and nothing that could be read.
    const rows = next.length > 0 ? (await findCustomers(tx, next)).filter(({ wrappedKey }) => wrappedKey) : [];
    const read = (rows.length > 0 ? await loadRecords(tx, rows, sealOf) : []).filter(isBusiness);
    level = read.filter((record) => (parties += record.parties.length) <= MOST_PARTIES);
    level.forEach((record) => referred.set(record.id, record));
  }
  const confirmed = await confirmedSanctions(tx, [...everybody]);
  return { referred, listed: new Set(confirmed.map(({ customerId, subject }) => `${customerId} ${subject}`)) };
}

function isBusiness(record: CustomerRecord): record is BusinessRecord {
  return record.kind === 'business';
}
