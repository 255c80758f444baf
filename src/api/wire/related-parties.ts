import type { IncomingAddress, IncomingDocument, IncomingParty } from '../../domain/intake';
import { partyPath } from '../../domain/party-places';
import { PARTY_LISTS } from '../../domain/related-party';
import type { PartyList } from '../../domain/related-party';
import type { AddressBody } from '../schemas/address';
import type { DocumentBody } from '../schemas/document';
import type { HoldingBody } from '../schemas/holding';
import type { RelatedPartiesBody, RelatedPartyBody } from '../schemas/related-party';
import { saysAHolding } from './holding';
import { readAddress } from './incoming-address';
import { readDocuments } from './incoming-documents';
import type { Reading } from './incoming-file';
import { readClaims } from './party-claims';
import { NOT_A_PHONE, readPhone } from './phone';

interface Lists {
  readonly owners?: RelatedPartiesBody | undefined;
  readonly controllers?: RelatedPartiesBody | undefined;
}

/** Where an entry stands in the request. */
export interface Place {
  readonly list: PartyList;
  readonly index: number;
}

/** The parties of a new business, owners first. National phone numbers are of the party's country, or the customer's. */
export function readParties(body: Lists, countryCode: string, reading: Reading): IncomingParty[] {
  return PARTY_LISTS.flatMap((list) => {
    const entries = body[list];
    if (typeof entries !== 'object') return [];
    return entries.map((entry, index) => readParty(entry, { list, index }, countryOf(entry) ?? countryCode, reading));
  });
}

export function readParty(
  entry: RelatedPartyBody,
  place: Place,
  phoneCountry: string | undefined,
  reading: Reading,
): IncomingParty {
  const { list } = place;
  const phone = entry.type === 'customer' ? undefined : readPartyPhone(entry.phone, place, phoneCountry, reading);
  refuseLooseHoldings(entry, place, reading);
  return {
    path: partyPath(list, place.index),
    list,
    claims: readClaims(entry, list, phone),
    documents: [],
    ...(entry.type === 'customer' ? { customerId: entry.customer_id } : readSupplied(entry, place, reading)),
  };
}

export function countryOf(entry: object): string | undefined {
  return 'country_code' in entry && typeof entry.country_code === 'string' ? entry.country_code : undefined;
}

export function readSupplied(
  sent: { readonly documents?: readonly DocumentBody[] | undefined; readonly address?: AddressBody | undefined },
  { list, index }: Place,
  reading: Reading,
): { readonly documents?: readonly IncomingDocument[]; readonly address?: IncomingAddress } {
  const documents = readDocuments({ documents: sent.documents }, reading, [list, index]);
  const address = readAddress(sent.address, [list, index, 'address'], reading);
  return { ...(documents && { documents }), ...(address && { address }) };
}

export function readPartyPhone(
  phone: string | undefined,
  { list, index }: Place,
  country: string | undefined,
  { errors }: Reading,
): string | undefined {
  if (phone === undefined) return undefined;
  const read = readPhone(phone, country);
  if (!read) errors.add([list, index, 'phone'], NOT_A_PHONE);
  return read;
}

/** Further holdings of somebody who controls would say that they also own something of the customer, which nobody did. */
export function refuseLooseHoldings(
  sent: HoldingBody & { readonly other_holdings?: readonly HoldingBody[] | undefined },
  { list, index }: Place,
  { errors }: Reading,
): void {
  if (list === 'owners' || !sent.other_holdings || saysAHolding(sent)) return;
  errors.add([list, index, 'other_holdings'], 'Send the first holding in the entry itself, with of and its percentage');
}
