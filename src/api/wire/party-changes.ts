import type { IncomingParty, IncomingPartyChange, PartyChanges } from '../../domain/intake';
import { findParty } from '../../domain/parties-of';
import { partyPath } from '../../domain/party-places';
import { PARTY_LISTS } from '../../domain/related-party';
import type { PartyList } from '../../domain/related-party';
import type { CustomerRecord } from '../../domain/views';
import { NONE_IDENTIFIED } from '../schemas/related-party';
import type { PartyChangeBody, RelatedPartyChangesBody } from '../schemas/related-party-change';
import type { Reading } from './incoming-file';
import { readSentClaims } from './party-claims';
import { isInternational } from './phone';
import { countryOf, readParty, readPartyPhone, readSupplied, refuseLooseHoldings } from './related-parties';
import type { Place } from './related-parties';

interface Sent {
  readonly owners?: RelatedPartyChangesBody | undefined;
  readonly controllers?: RelatedPartyChangesBody | undefined;
  readonly country_code?: string | undefined;
}

/** The customer as it stands, asked for only where a national phone number leaves no other way. */
export type AsItStands = () => Promise<CustomerRecord | undefined>;

/** Undefined where neither list was sent. */
export async function readPartyChanges(
  body: Sent,
  reading: Reading,
  asItStands: AsItStands,
): Promise<PartyChanges | undefined> {
  const add: IncomingParty[] = [];
  const change: IncomingPartyChange[] = [];
  const remove: PartyChanges['remove'][number][] = [];
  const noneIdentified: Partial<Record<PartyList, boolean>> = {};
  for (const list of PARTY_LISTS) {
    const entries = body[list];
    if (entries === undefined) continue;
    noneIdentified[list] = entries === NONE_IDENTIFIED;
    if (entries === NONE_IDENTIFIED) continue;
    for (const [index, entry] of entries.entries()) {
      const place = { list, index };
      if ('remove' in entry) {
        remove.push({ path: partyPath(place.list, place.index), id: entry.id, list });
        continue;
      }
      const country = await phoneCountry(entry, body, asItStands);
      if ('id' in entry) change.push(readPartyChange(entry, place, country, reading));
      else add.push(readParty(entry, place, country, reading));
    }
  }
  return Object.keys(noneIdentified).length === 0 ? undefined : { add, change, remove, noneIdentified };
}

function readPartyChange(
  entry: PartyChangeBody,
  place: Place,
  country: string | undefined,
  reading: Reading,
): IncomingPartyChange {
  const phone = readPartyPhone(entry.phone, place, country, reading);
  refuseLooseHoldings(entry, place, reading);
  return {
    path: partyPath(place.list, place.index),
    id: entry.id,
    list: place.list,
    ...(entry.type && { kind: entry.type }),
    claims: readSentClaims(entry, place.list, phone),
    ...readSupplied(entry, place, reading),
  };
}

async function phoneCountry(entry: object, body: Sent, asItStands: AsItStands): Promise<string | undefined> {
  const sent = countryOf(entry);
  if (sent !== undefined) return sent;
  const phone = 'phone' in entry && typeof entry.phone === 'string' ? entry.phone : undefined;
  if (phone === undefined || isInternational(phone)) return undefined;
  const record = await asItStands();
  const party = record && 'id' in entry && typeof entry.id === 'string' ? findParty(record, entry.id) : undefined;
  const ofParty = party && 'countryCode' in party.claims ? party.claims.countryCode : undefined;
  return ofParty ?? body.country_code ?? record?.countryCode;
}
