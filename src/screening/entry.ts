/** Words that all of screening shares. Lists are public: nothing here is about a customer. */
import { createHash } from 'node:crypto';

export type EntrySchema = 'Person' | 'Organization' | 'Vessel' | 'Aircraft';

export type IdentifierType =
  | 'passport'
  | 'national_id'
  | 'tax_id'
  | 'registration'
  | 'driving_licence'
  | 'vessel'
  | 'aircraft'
  | 'bank'
  | 'crypto_address'
  | 'email'
  | 'other';

/** `sha256:<hex>` over parts that may hold any text: separators keep `['a', 'b']` apart from `['ab']`. */
export function contentHash(parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}
