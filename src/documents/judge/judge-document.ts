import { type CheckOutcome, type Finding, gravestOutcome, type JsonObject } from '../../domain/evidence';
import { asRemark, documentFinding, followsFromQuality, isQuality, outcomeOfFinding } from '../document-findings';
import type { SideReading } from '../reading/side-reading';
import type { ComparedField } from './compare-print';
import type { DocumentClaims } from './document-claims';
import { collectFacts, type DocumentFacts, type DocumentSide } from './document-facts';
import { type IdentitySource, sourcesOf } from './identity-source';
import { judgeAgreement } from './judge-agreement';
import { compareClaims, judgeClaims } from './judge-claims';
import { judgeCodes } from './judge-codes';
import { judgeCompleteness } from './judge-completeness';
import { judgeKind } from './judge-kind';
import { judgeValidity } from './judge-validity';
import { judgeZone } from './judge-zone';
import { sealedReading } from './sealed-reading';

export interface DocumentJudgement {
  readonly outcome: CheckOutcome;
  readonly findings: readonly Finding[];
  /** What was read, for a reviewer: personal, so it is stored sealed. */
  readonly sealed: JsonObject;
  readonly facts: DocumentFacts;
  readonly sources: readonly IdentitySource[];
}

/**
 * What the sides of a document, as they were read, say about the claims. Pure: the same reading and claims give the same
 * judgement.
 *
 * `clear`: readable, agreeing with itself and with every claim; then one finding `document.verified` says what it stands on.
 * `consider`: something is unreadable or does not agree. `hit`: it was changed, or is about somebody else. Never `clear`
 * because something was missing.
 *
 * @param today `YYYY-MM-DD`
 */
export function judgeDocument(
  sides: readonly { readonly side: DocumentSide; readonly reading: SideReading }[],
  claims: DocumentClaims,
  today: string,
): DocumentJudgement {
  const facts = collectFacts(sides, today, claims.country);
  const sources = sourcesOf(facts);
  const fieldOf = (side: DocumentSide): string => `${claims.field}.${side}_doc`;
  // A zone that does not agree with itself agrees with nothing else either.
  const sound = sources.filter(
    ({ from, side }) =>
      from !== 'zone' || !facts.zones.some((zone) => zone.side === side && zone.mrz.problems.length > 0),
  );
  const agreement = judgeAgreement(sound, facts.prints, today, fieldOf);
  const claimed = compareClaims(claims, sound, facts);
  const confirmed = new Set([
    ...agreement.confirmed,
    ...(claimed.number === 'same' ? (['number'] as const) : []),
    ...(claimed.birthDate === 'same' ? (['birth_date'] as const) : []),
    ...(claimed.validUntil === 'same' ? (['expiry_date'] as const) : []),
  ]);
  const judged = [
    ...sides.flatMap(({ reading }) => reading.findings.filter((finding) => !isQuality(finding))),
    ...facts.zones.flatMap((zone) => judgeZone(zone, fieldOf(zone.side), confirmed)),
    ...facts.licences.flatMap(({ side, licence }) =>
      licence.problems.length > 0
        ? [documentFinding('barcode_invalid', fieldOf(side), { problems: [...licence.problems] })]
        : [],
    ),
    ...agreement.findings,
    ...judgeCodes(facts, sound, fieldOf('front')),
    ...judgeClaims(claimed, claims),
    ...judgeKind(claims, facts),
    ...judgeValidity(sound, claims, today),
    ...judgeCompleteness(facts, sound, claimed, claims),
  ];
  const outcome = gravestOutcome(['clear', ...judged.map(outcomeOfFinding)]);
  const quality = sides.flatMap(({ reading }) => reading.findings.filter(isQuality));
  // A blurred photo that was read all the same is no reason to ask for another one.
  const findings =
    outcome === 'clear'
      ? [
          ...quality.map(asRemark),
          ...judged,
          verified(claims, sound, agreement.confirmed, claimed.birthDate === 'same'),
        ]
      : [...quality, ...(quality.length > 0 ? judged.filter((finding) => !followsFromQuality(finding)) : judged)];
  return { outcome, findings, sealed: sealedReading(facts, sources, sound), facts, sources };
}

/** What a clear document stands on. */
function verified(
  { field }: DocumentClaims,
  sources: readonly IdentitySource[],
  confirmed: ReadonlySet<ComparedField>,
  isBirthDateRead: boolean,
): Finding {
  const strongest = sources.find(({ name, number }) => name !== undefined || number !== undefined)?.from ?? 'print';
  const strength = { barcode: 'barcode', zone: 'mrz', print: 'printed' }[strongest];
  return documentFinding('verified', `${field}.front_doc`, {
    strength,
    confirmed_by_print: [...confirmed].sort(),
    // The claimed one, on the document itself: it sets namesakes on a list aside.
    birth_date_read: isBirthDateRead,
  });
}
