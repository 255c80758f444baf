import type { Finding } from '../../domain/evidence';

/** `winding_up`: liquidation, administration, insolvency. `suspended`: exists, and may not trade or is not in good standing. */
export type RegistryStatus = 'active' | 'dissolved' | 'winding_up' | 'suspended' | 'unknown';

/** A company as its register has it. What the register does not say is left out. */
export interface RegistryRecord {
  readonly legalName: string;
  /** Trading and former names. */
  readonly otherNames?: readonly string[];
  readonly number: string;
  readonly status: RegistryStatus;
  readonly legalForm?: string;
  /** ISO 8601, cut short where the register knows less: `2011`, `2011-04`, `2011-04-12`. */
  readonly incorporationDate?: string;
  /** `YYYY-MM-DD`: of which day the record is. */
  readonly asOf?: string;
}

export type RegistryAnswer = (
  | { readonly found: true; readonly record: RegistryRecord }
  /** The register was asked, and has no such number. */
  | { readonly found: false }
) & {
  /** What the provider has to say beside it. */
  readonly remarks?: readonly Finding[];
};

export interface RegistryQuery {
  /** ISO 3166-1 alpha-2 or alpha-3. */
  readonly country: string;
  /** As claimed; `normalised` is how the register writes it, where a rule is known. */
  readonly number: string;
  readonly normalised: string;
  /** The kind of number, where it is known: see kinds-by-country.ts. */
  readonly type?: string;
  /** For registers that are searched by name. */
  readonly legalName: string;
}

/**
 * Who looks a company up: an operator's register, or service, behind an adapter of this shape.
 *
 * `found: false` means that the register was asked and does not know the number. What could not be found out is thrown: the
 * check is then `unavailable`, and tried again until its deadline.
 */
export interface RegistryProvider {
  /** Written into the evidence of every check. */
  readonly name: string;
  /** Has five seconds, which `signal` ends: it runs beside the checks that take milliseconds. */
  lookUp(query: RegistryQuery, signal?: AbortSignal): Promise<RegistryAnswer>;
}
