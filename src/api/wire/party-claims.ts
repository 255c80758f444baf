import type { Holding, PartyClaims, PartyList, PartyRole, RelatedPersonClaims } from '../../domain/related-party';
import type { HoldingBody } from '../schemas/holding';
import { BUSINESS_IDENTITY } from './business';
import { readHoldings } from './holding';
import { readNamed } from './named-fields';

export const PERSON_NAMES = {
  first_name: 'firstName',
  middle_name: 'middleName',
  last_name: 'lastName',
  date_of_birth: 'dateOfBirth',
  gender: 'gender',
  nationality: 'nationality',
} as const satisfies Record<string, keyof RelatedPersonClaims>;

const SAID = { reference: 'reference', title: 'title', email: 'email', country_code: 'countryCode' } as const;

const NAMES = { ...PERSON_NAMES, ...BUSINESS_IDENTITY, ...SAID };

interface Sent extends HoldingBody {
  readonly roles?: readonly PartyRole[] | undefined;
  readonly owners?: string | undefined;
  readonly other_holdings?: readonly HoldingBody[] | undefined;
}

/** What was sent of a party, and nothing else: a change leaves the rest as it is. */
export function readSentClaims(sent: Sent, list: PartyList, phone: string | undefined): Record<string, unknown> {
  const holdings = readHoldings(sent);
  return {
    ...readNamed(NAMES, sent),
    ...(phone !== undefined && { phone }),
    ...(sent.owners !== undefined && { noOwnersIdentified: true }),
    ...(sent.roles && { roles: rolesIn(list, sent.roles) }),
    ...(holdings && { holdings }),
  };
}

/**
 * Of a new party. Whoever is listed as an owner holds something, even where nobody said how much; whoever is listed as
 * controlling controls. The schema has seen to what each type has to have.
 */
export function readClaims(
  sent: Sent & { readonly type: PartyClaims['kind'] },
  list: PartyList,
  phone: string | undefined,
): PartyClaims {
  const holdings: readonly Holding[] = list === 'owners' ? [{}] : [];
  const defaults = { roles: rolesIn(list, []), holdings };
  return { kind: sent.type, ...defaults, ...readSentClaims(sent, list, phone) } as PartyClaims;
}

function rolesIn(list: PartyList, roles: readonly PartyRole[]): PartyRole[] {
  return roles.length === 0 && list === 'controllers' ? ['control_person'] : [...new Set(roles)];
}
