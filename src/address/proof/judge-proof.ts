import { type CheckOutcome, type Finding, gravestOutcome, type JsonObject } from '../../domain/evidence';
import type { LetterReading } from '../../documents/reading/letter-reading';
import { findAddress, isAddressSearchable, type FoundAddress } from './find-address';
import { findHolder, isSelfIssued, type FoundHolder } from './find-holder';
import { findIssuer } from './find-issuer';
import { findKind, type LetterKindFound } from './find-kind';
import { judgeDate, type JudgedDate } from './judge-date';
import { letterLines, type LetterLine } from './letter-line';
import type { ProofClaims } from './proof-claims';
import { outcomeOfProofFinding, proofFinding, type ProofFindingCode } from './proof-findings';
import { mayHoldUnreadScript } from './unread-script';

export interface ProofOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** A letter may be so many days old, its day of issue not counted; 90 unless given. */
  readonly maxAgeDays?: number;
}

/** What was found of each claimed part: the fields of a proof. */
export interface ProofFields {
  readonly name: boolean;
  readonly house_number: boolean;
  readonly street: boolean;
  readonly city: boolean;
  readonly postal_code: boolean;
  readonly kind: string;
  /** `YYYY-MM-DD`; empty when none was found. */
  readonly issued: string;
}

export interface ProofJudgement {
  /** Never `hit`: somebody else's letter is no crime, and no proof. */
  readonly outcome: Extract<CheckOutcome, 'clear' | 'consider'>;
  readonly findings: readonly Finding[];
  readonly fields: ProofFields;
  /** What was read, for a reviewer: personal, so it is stored sealed. */
  readonly sealed: JsonObject;
}

/** Fewer lines are an envelope at most. */
const LEAST_LINES = 4;
const TOP = 0.45;

/**
 * What a letter, as it was read, says about a claimed address. Pure: the same reading and claims give the same judgement.
 *
 * `clear` only when all of it stands: a kind that proves an address, the name of a holder beside the address, house number
 * and postal code sign by sign, street and town, and a recent day of issue; then one finding `address.proof_verified` says
 * what it rests on. Anything missing or doubtful, of the letter or of its file, makes `consider` with a finding of its own.
 */
export function judgeProof(reading: LetterReading, claims: ProofClaims, options: ProofOptions): ProofJudgement {
  const { field } = claims;
  const lines = letterLines(reading);
  const kind = findKind(lines);
  const address = findAddress(lines, claims.address);
  // Without its address a letter is no proof: whose it is is said from the part where addressees stand.
  const addressees = address?.block ?? lines.filter(({ page, depth }) => page === 0 && depth < TOP);
  const holder = findHolder(lines, addressees, claims.holders);
  const issuer = findIssuer(lines, address?.block ?? []);
  const date = judgeDate(
    lines,
    { country: claims.address.country, field, kind: kind.is === 'letter' ? kind.kind : undefined },
    { today: options.today, maxAgeDays: options.maxAgeDays ?? 90 },
  );
  const codes = [
    ...codesOfKind(kind, lines),
    ...(isSelfIssued(issuer, claims.holders) ? (['self_issued'] as const) : []),
    ...codesOfHolder(holder),
    ...codesOfAddress(address, claims),
  ];
  const missing = [...codes, ...date.findings.filter(({ code }) => code === 'address.proof_date_missing')];
  const judged = [...reading.findings, ...explained(codes, date, missing.length, lines, reading, claims)];
  const isClear = judged.every((finding) => outcomeOfProofFinding(finding) === 'not_applicable');
  const outcome = gravestOutcome(['clear', ...(isClear ? [] : (['consider'] as const))]) as ProofJudgement['outcome'];
  return {
    outcome,
    findings: isClear ? [...judged, verified(field, kind, holder, date, lines)] : judged,
    fields: {
      name: holder.is === 'found',
      house_number: address?.house ?? false,
      street: address !== undefined,
      city: address?.city ?? false,
      postal_code: address?.postalCode ?? false,
      kind: kind.is === 'letter' ? kind.kind : kind.is,
      issued: date.issued ?? '',
    },
    sealed: {
      issuer: issuer ?? '',
      issued: date.issued ?? '',
      address_block: (address?.block ?? []).map(({ text }) => text),
      lines: lines.map(({ text, page }) => ({ page: page + 1, text })),
    },
  };
}

function codesOfKind(kind: LetterKindFound, lines: readonly LetterLine[]): ProofFindingCode[] {
  if (kind.is === 'identity_document') return ['identity_document'];
  return kind.is === 'unknown' || lines.length < LEAST_LINES ? ['kind_unknown'] : [];
}

function codesOfHolder({ is }: FoundHolder): ProofFindingCode[] {
  return is === 'found' ? [] : [is === 'perhaps' ? 'name_unclear' : 'name_missing'];
}

function codesOfAddress(found: FoundAddress | undefined, { address }: ProofClaims): ProofFindingCode[] {
  if (!isAddressSearchable(address)) return ['address_not_given'];
  if (found === undefined) return ['street_missing'];
  return [
    ...(found.house ? [] : (['house_number_missing'] as const)),
    ...(found.city ? [] : (['city_missing'] as const)),
    ...(found.postalCode ? [] : (['postal_code_missing'] as const)),
  ];
}

/** Where the pages could not be read, that is the reason, and not all that was therefore not found. */
function explained(
  codes: readonly ProofFindingCode[],
  date: JudgedDate,
  missing: number,
  lines: readonly LetterLine[],
  reading: LetterReading,
  claims: ProofClaims,
): Finding[] {
  const { field } = claims;
  const wasRefused = reading.pages.length === 0 && reading.findings.some(({ severity }) => severity !== 'info');
  if (wasRefused) return [];
  if (lines.length === 0) return [proofFinding('unreadable', field)];
  if (missing > 0 && !codes.includes('identity_document') && mayHoldUnreadScript(lines, claims)) {
    return [proofFinding('script_unread', field)];
  }
  if (codes.includes('identity_document')) return [proofFinding('identity_document', field)];
  return [...codes.map((code) => proofFinding(code, field)), ...date.findings];
}

function verified(
  field: string,
  kind: LetterKindFound,
  { allowed }: FoundHolder,
  { ageDays = 0 }: JudgedDate,
  lines: readonly LetterLine[],
): Finding {
  const detail = {
    kind: kind.is === 'letter' ? kind.kind : '',
    kind_by: kind.is === 'letter' ? kind.by : '',
    name_allowances: [...allowed],
    age_days: ageDays,
    read_from: [...new Set(lines.map(({ from }) => from))],
  };
  return proofFinding('verified', field, { detail });
}
