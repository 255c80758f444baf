/** Lines of `clearway check-address`: `{id, street, city, ...}` or `{id, address: {...}}` in, an answer each out. Pure. */
import type { AddressClaim } from '../domain/customer';
import type { CheckOutcome } from '../domain/evidence';
import type { BlockedRegion } from './blocked-region';
import { checkAddress } from './check-address';
import { formatAddress } from './format-address';
import { addressOfLine } from './jsonl/address-of-line';
import { fieldsOf, idOf, parseFields, textsOf } from './jsonl/json-line';
import { normaliseAddress } from './normalise-address';

export interface AddressAnswer {
  /** As given; null when the line has none. */
  readonly id: string | number | null;
  readonly outcome: CheckOutcome;
  /** `field` is the path in a request of the API: `address.postal_code`. Of a malformed line it is empty. */
  readonly findings: readonly { readonly code: string; readonly field: string }[];
  readonly normalised: {
    /** Alpha-2; empty when it is not known. */
    readonly country: string;
    readonly street: string;
    readonly city: string;
    readonly state: string;
    readonly postal_code: string;
    /** ISO 3166-2, or empty. */
    readonly region_code: string;
  };
  /** As its country writes it, in lines. */
  readonly formatted: readonly string[];
  /** Milliseconds, to a thousandth, for all that makes this answer: the check, the normal form and the lines. */
  readonly ms: number;
}

/** All but the time, which the caller takes. */
export type TimelessAddressAnswer = Omit<AddressAnswer, 'ms'>;

const NOWHERE: AddressClaim = { street: '', city: '', state: '', postalCode: '', country: '' };

/**
 * Answers one line of text. Without a `customer_country` the address is held against no country but its own. A line that is
 * no object with an `id`, or that has something else than a text in a field, answers `malformed_line`; a field that is missing
 * does not: the check says whether its country wants it. Never throws.
 */
export function checkAddressText(text: string, blockedRegions: readonly BlockedRegion[] = []): TimelessAddressAnswer {
  const line = parseFields(text);
  const id = idOf(line);
  const inner = line.get('address') ?? undefined;
  const fields = inner === undefined ? line : fieldsOf(inner);
  const address = fields && addressOfLine(fields);
  const customer = textsOf(line, ['customer_country']);
  if (id === null || address === undefined || customer === undefined) return malformed(id);
  // No proof is asked for here, so none is missed.
  const input = { address, customerCountry: customer.customer_country, proofGiven: true, blockedRegions };
  const { outcome, findings } = checkAddress(input);
  return {
    id,
    outcome,
    findings: findings.map(({ code, field = '' }) => ({ code, field })),
    ...writtenForms(address),
  };
}

function malformed(id: TimelessAddressAnswer['id']): TimelessAddressAnswer {
  return { id, outcome: 'consider', findings: [{ code: 'malformed_line', field: '' }], ...writtenForms(NOWHERE) };
}

function writtenForms(address: AddressClaim): Pick<AddressAnswer, 'normalised' | 'formatted'> {
  const { postalCode, regionCode, ...rest } = normaliseAddress(address);
  return {
    normalised: { ...rest, postal_code: postalCode, region_code: regionCode },
    formatted: formatAddress(address),
  };
}
