/** Who owns a business, as a tree that people read: everybody once, and who holds what of whom. Plain JSON. Pure types. */
import type { OwnedRange } from './at-threshold';
import type { CustomerKind, CustomerStatus } from './customer';
import type { PartyFacts } from './decision';
import type { PartyStanding } from './party-standing';
import type { PartyKind, PartyList, PartyRole } from './related-party';

/** Everybody behind the business once, however many chains lead to them. */
export interface OwnershipParty {
  readonly id: string;
  /** Where `GET` answers it: `owners[2]`. */
  readonly path: string;
  readonly list: PartyList;
  readonly type: PartyKind;
  readonly name: string;
  readonly roles: readonly PartyRole[];
  readonly title?: string;
  readonly standing: PartyStanding;
  /** The policy wants them verified; absent until it has decided about them. */
  readonly required?: boolean;
  /** Of the customer, over all chains; absent until it was computed. */
  readonly share?: OwnedRange;
  /** The same of the votes, where they do not follow the shares. */
  readonly votes?: OwnedRange;
  readonly controls?: PartyFacts['controls'];
  /** Who is a customer already. */
  readonly customer?: { readonly id: string; readonly kind: CustomerKind; readonly status: CustomerStatus };
  /** Of a business: "we looked, and it has no owner to name". */
  readonly noOwnersIdentified?: true;
}

/** What one holds directly of another, as it was said. */
export interface OwnershipHolding {
  /** Id of a party. */
  readonly owner: string;
  /** Id of a party, or of the customer. */
  readonly owned: string;
  /** Per cent; 0 to 100 where nothing was said. */
  readonly min: number;
  readonly max: number;
  /** A percentage or a range was said. */
  readonly known: boolean;
  /** Per cent of the votes, where they do not follow the shares. */
  readonly votes?: number;
  /** Held for somebody else: `for` is the party whose it really is, where that is known. */
  readonly held?: { readonly as: 'nominee' | 'trust'; readonly for?: string };
}

export interface OwnershipView {
  /** The customer. */
  readonly root: {
    readonly id: string;
    readonly name: string;
    readonly status: CustomerStatus;
    readonly noOwnersIdentified: boolean;
    readonly noControllersIdentified: boolean;
  };
  /** In the order of their lists, owners first. */
  readonly parties: readonly OwnershipParty[];
  readonly holdings: readonly OwnershipHolding[];
  /** What the latest ownership check computed; absent before there is one. */
  readonly computed?: {
    /** Per cent: whoever has as much is to be known. */
    readonly threshold: number;
    /** Those who own each other in a circle, by id. */
    readonly loops: readonly (readonly string[])[];
    /** The most of the customer, in per cent, that one unknown person could own. */
    readonly couldHide: number;
    /** Steps to the farthest party. */
    readonly depth: number;
  };
}
