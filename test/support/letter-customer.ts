/** Customers who send a letter that should prove their address: invented people, and letters that were never sent. */
import countries from 'i18n-iso-countries';

import type { IndividualIntake } from '../../src/domain/intake';
import type { LetterFault } from '../../src/specimens/letters/letter-truth';
import { makeLetter } from '../../src/specimens/letters/make-letter';
import { person } from './customers';

/** The letter as a PDF, dated so that it is recent today; genuine unless it has a fault. */
export function letterCustomer({ seed = 11, fault }: { seed?: number; fault?: LetterFault } = {}): IndividualIntake {
  const today = new Date().toISOString().slice(0, 10);
  for (let next = seed; ; next += 1) {
    const letter = makeLetter({ seed: next, kind: 'utility', country: 'BR', today, ...(fault && { fault }) });
    const [holder] = letter.truth.claims.holders;
    // Some letters are to businesses.
    if (!holder || !('given' in holder)) continue;
    const { address } = letter.truth.claims;
    const country = countries.alpha2ToAlpha3(address.country) ?? address.country;
    return person({
      countryCode: country,
      claims: { firstName: holder.given, lastName: holder.family },
      address: { ...address, country, proof: { bytes: letter.pdf(), mediaType: 'application/pdf' } },
    });
  }
}
