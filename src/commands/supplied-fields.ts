import type { CustomerChange, IncomingPartyChange, PartyChanges } from '../domain/intake';
import { HOLDING_FIELDS } from '../domain/party-fields';
import { placeNamed } from '../domain/party-places';
import type { PartyPlace } from '../domain/party-places';
import { PARTY_LISTS } from '../domain/related-party';
import type { PartyList } from '../domain/related-party';

/**
 * Whether a change sends what is owed: `documents.passport.front_doc` is supplied by that document, `documents` by any,
 * `business` likewise, `owners[2].documents.passport` by a change to the party who stands there before the change, and
 * `owners` by anything that bears on who the owners are.
 */
export function isSupplied(field: string, change: CustomerChange, before: readonly PartyPlace[]): boolean {
  const place = placeNamed(field);
  if (place) {
    const id = before.find(({ path }) => path === place.path)?.id;
    return (change.parties?.change ?? []).some((each) => each.id === id && isSuppliedOfParty(place.rest, each));
  }
  const [root, part] = field.split('.');
  if (root === 'documents') return hasDocument(change, part);
  if (root === 'address') return change.address !== undefined;
  if (root === 'operating_address') return change.operatingAddress !== undefined;
  if (root === 'proof_of_funds') return change.claims?.funds !== undefined;
  if (root === 'country_code') return change.countryCode !== undefined;
  const name = root === 'business' ? part : root;
  if (isList(name)) return change.parties !== undefined && bearsOn(name, change.parties);
  const sent = Object.keys(change.claims ?? {}).map(snakeCase);
  return name === undefined ? sent.length > 0 : sent.includes(name);
}

/** @param field relative to the party; empty: anything of them */
function isSuppliedOfParty(field: string, change: IncomingPartyChange): boolean {
  const [root = '', part] = field.split('.');
  if (root === '') return true;
  if (root === 'documents') return hasDocument(change, part);
  if (root === 'address') return change.address !== undefined;
  if (SAYS_HOLDINGS.has(root)) return change.claims.holdings !== undefined;
  return Object.keys(change.claims).map(snakeCase).includes(root);
}

const SAYS_HOLDINGS: ReadonlySet<string> = new Set([...HOLDING_FIELDS, 'other_holdings']);

function hasDocument({ documents = [] }: Pick<CustomerChange, 'documents'>, idType: string | undefined): boolean {
  return documents.some((document) => !idType || document.idType === idType);
}

function isList(name: string | undefined): name is PartyList {
  return (PARTY_LISTS as readonly (string | undefined)[]).includes(name);
}

function bearsOn(list: PartyList, { add, change, remove, noneIdentified }: PartyChanges): boolean {
  return (
    [...add, ...remove].some((each) => each.list === list) ||
    change.some((each) => each.list === list && (each.claims.holdings ?? each.claims.roles) !== undefined) ||
    noneIdentified?.[list] === true
  );
}

/** The lists that a change names. */
export function changedLists({ add, change, remove, noneIdentified = {} }: PartyChanges): PartyList[] {
  return PARTY_LISTS.filter(
    (list) => noneIdentified[list] !== undefined || [...add, ...change, ...remove].some((each) => each.list === list),
  );
}

/** What a change names, for the audit record: names of fields and nothing that stands in them. */
export function changedFields({ claims, parties, ...rest }: CustomerChange): string[] {
  const names = [...Object.keys(claims ?? {}), ...Object.keys(rest)].map(snakeCase);
  return [...names, ...(parties ? changedLists(parties) : [])].toSorted();
}

export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
