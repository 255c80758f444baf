import { claimTokens } from './claim-tokens';
import { splitFields } from './split-fields';

/** The largest QR code holds 7,089 digits (ISO 18004). */
const MOST_CHARACTERS = 8192;
const MOST_VALUES = 500;

export interface QrClaims {
  /** Tokens of `claimTokens`, each once, in the order in which they stand. */
  readonly values: readonly string[];
}

/**
 * What a QR code on a document says in open form: an address (URL) with parameters, JSON, XML, a vCard, lines of
 * `key: value`, or a list. Keys, tags and hosts are no claims and are left out.
 *
 * A claim is in it when each of its own tokens is: `claimTokens(claim).every((token) => values.includes(token))`. That a
 * claim is missing says nothing by itself: many codes are signed, encrypted or just a link. Never throws.
 */
export function readQrClaims(text: string): QrClaims {
  if (text.length > MOST_CHARACTERS) return { values: [] };
  const values = new Set<string>();
  for (const field of splitFields(text)) {
    for (const token of claimTokens(field)) {
      if (values.size === MOST_VALUES) return { values: [...values] };
      values.add(token);
    }
  }
  return { values: [...values] };
}
