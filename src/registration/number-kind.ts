/** What the rules of this engine say: the kinds of number that a country gives its companies. Plain data. */
import type { NumberRule, ReadNumber } from '../documents/identity-number/verdict';
import type { LegalForm } from './legal-form';

/** What a number tells about its holder, as far as its issuer publishes it. */
export interface Told {
  /** The legal forms that such numbers are given to; absent where every form has them. */
  readonly forms?: readonly LegalForm[];
  /** The year in which the holder was registered, where the number carries it. */
  readonly year?: number;
  /** True for the number of a register of a court, when the court is not named beside it. */
  readonly courtMissing?: true;
}

export interface NumberKind {
  /** The kind's own word, alone of its sort in its country: `ein`, `siren`, `company_number`, `vat`. */
  readonly type: string;
  /** Further words by which people call it. */
  readonly alsoCalled?: readonly string[];
  /** Where it is asked for: as the number of a register, as a tax number, or as either. */
  readonly purpose: 'registry' | 'tax' | 'both';
  /** The law, the standard or the registry's guide that the rule is taken from. */
  readonly source: string;
  readonly rule: NumberRule;
  /** The number as its register writes it; without, capitals and digits alone. Only called with a number that passed. */
  readonly normalise?: (number: ReadNumber) => string;
  /** Called with the normalised number. */
  readonly tells?: (normalised: string) => Told;
}

/** A country's kinds: when a number could be of several and nothing else decides, the first one is meant. */
export type CountryKinds = readonly NumberKind[];
