import type { CheckResult } from '../../domain/evidence';
import type { AddressToCheck } from '../check-address';
import type { ProofClaims } from '../proof/proof-claims';

export interface ProofToCheck extends ProofClaims {
  /** JPEG, PNG or PDF, as stored. */
  readonly file: Uint8Array;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Who looks at addresses: Clearway's own engine, or an operator's address service behind an adapter of this shape.
 *
 * An adapter answers with findings (`address.<code>`, each with a sentence for the customer) and an outcome. What it could
 * not find out it throws: the check is then `unavailable`, and tried again until its deadline. It never answers `clear` by
 * default.
 */
export interface AddressProvider {
  /** Written into the evidence of every check. */
  readonly name: string;
  /** The address itself. Has five seconds: it runs beside the checks that take milliseconds. */
  checkAddress(address: AddressToCheck): CheckResult | Promise<CheckResult>;
  /** The letter that should prove it. Has minutes. */
  checkProof(proof: ProofToCheck, signal?: AbortSignal): Promise<CheckResult>;
}
