import { claim } from './identity/claims';
import { findIssuer } from './identity/issuers';
import { forgePrint } from './forgeries/forge-print';
import { forgeZone } from './forgeries/forge-zone';
import type { Random } from './random';
import { renderSpecimen, type Specimen } from './render-specimen';
import type { ForgeryKind, Truth } from './truth';

export const FORGERY_KINDS: readonly ForgeryKind[] = [
  'mrz_number',
  'mrz_birth_date',
  'mrz_expiry_date',
  'mrz_check_digit',
  'printed_name',
  'printed_date',
];

/**
 * The same document after a forger was at it, drawn anew: print and zone no longer agree, or a check digit is another.
 * `mrz_number`, `mrz_birth_date` and `mrz_expiry_date` replace one character by any other that may stand there, digits of
 * dates by digits, so that about one in ten keeps every check digit right: `forgery.checkDigitsPass` says which.
 * The claims follow the print: who changed a name wants to pass under it.
 *
 * @throws RangeError when there is no zone to change, or the specimen is a forgery already
 */
export async function forge(truth: Truth, kind: ForgeryKind, random: Random): Promise<Specimen> {
  return renderSpecimen(forgeTruth(truth, kind, random));
}

/** The truth of the forged document alone, without drawing it. */
export function forgeTruth(truth: Truth, kind: ForgeryKind, random: Random): Truth {
  if (truth.forgery !== undefined) throw new RangeError('it is a forgery already');
  const forged =
    kind === 'printed_name' || kind === 'printed_date'
      ? forgePrint(truth, kind, random)
      : forgeZone(truth, kind, random);
  return { ...forged, claimed: claim(forged, truth.claimedWith, findIssuer(truth.issuer).umlauts) };
}
