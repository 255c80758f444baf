import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import type { DocumentKind } from '../printed/kind-words';
import type { DocumentClaims } from './document-claims';
import { type DocumentFacts, isBlank } from './document-facts';

/** What may be sent under each `id_type`. The wire has no word for a visa: it shows a right to stay. */
const ACCEPTED: Readonly<Record<string, readonly DocumentKind[]>> = {
  passport: ['passport'],
  national_id: ['identity_card'],
  nin: ['identity_card'],
  resident_id: ['residence_permit', 'visa'],
  drivers_license: ['driving_licence'],
  voters_card: ['voter_card'],
};

/**
 * What sort of document it is - by the code of its zone (ICAO Doc 9303-4 to -7: P passport, V visa; A, C and I cards of any
 * sort), by its barcode, by what it calls itself - against what was declared.
 */
export function judgeKind({ idType, field }: DocumentClaims, facts: DocumentFacts): Finding[] {
  const accepted = ACCEPTED[idType];
  if (!accepted || isBlank(facts)) return [];
  const words = facts.prints.flatMap(({ fields }) => fields.kindWords.map(({ kind }) => kind));
  const kinds = kindsOf(facts, words);
  if (kinds.length === 0) return [documentFinding('kind_unknown', `${field}.front_doc`)];
  return kinds.some((kind) => accepted.includes(kind))
    ? []
    : [documentFinding('kind_mismatch', `${field}.front_doc`, { seen: [...new Set(kinds)].sort() })];
}

function kindsOf({ zones, licences }: DocumentFacts, words: readonly DocumentKind[]): DocumentKind[] {
  const [zone] = zones;
  if (zone) {
    const { code } = zone.mrz;
    if (code.startsWith('P')) return ['passport'];
    if (code.startsWith('V')) return ['visa'];
    // The second letter is the issuer's own: which sort of card it is, only its words say.
    const said = words.filter((word) => word !== 'passport' && word !== 'visa');
    return said.length > 0 ? said : ['identity_card', 'residence_permit'];
  }
  // The same barcode is on licences and on identity cards of those who do not drive.
  if (licences.length > 0)
    return ['driving_licence', ...(words.includes('identity_card') ? ['identity_card' as const] : [])];
  return [...words];
}
