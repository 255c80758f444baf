import { alpha2ToAlpha3 } from 'i18n-iso-countries';

import { findIssueDates } from '../../address/proof/find-issue-dates';
import { letterLines, type LetterLine } from '../../address/proof/letter-line';
import { mayHoldUnreadScript } from '../../address/proof/unread-script';
import type { LetterReading } from '../../documents/reading/letter-reading';
import type { CheckOutcome, Finding, JsonObject } from '../../domain/evidence';
import { readLegalForm } from '../legal-form';
import type { CertificateClaims } from './certificate-claims';
import { EXTRACT_MAX_AGE_DAYS } from './certificate-engine';
import { type CertificateCode, certificateFinding } from './certificate-findings';
import { findCompanyName, type FoundName } from './find-company-name';
import { findDays, type NamedDay } from './find-days';
import { saysEnded } from './find-ended';
import { type CertificateKind, findCertificateKind } from './find-kind';
import { findLegalForms } from './find-legal-form';
import { hasNumber } from './find-number';

export interface CertificateOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** An extract may be so many days old, its own day not counted. */
  readonly maxAgeDays?: number;
}

/** What was found of each claim. */
export interface CertificateFields {
  readonly kind: CertificateKind;
  readonly number: boolean;
  readonly name: FoundName['is'];
  readonly date: 'same' | 'other' | 'missing' | 'not_claimed';
  readonly ended: boolean;
}

export interface CertificateJudgement {
  /** Never `hit`: somebody else's certificate is no proof, and what it is a sign of a person decides. */
  readonly outcome: Extract<CheckOutcome, 'clear' | 'consider'>;
  readonly findings: readonly Finding[];
  readonly fields: CertificateFields;
  /** What was read, for a reviewer: stored sealed. */
  readonly sealed: JsonObject;
}

/** Fewer lines are no page. */
const LEAST_LINES = 3;
const DAY_MS = 86_400_000;

/**
 * What a certificate of incorporation, or an extract from a register, says about what a business claims. Pure: the same
 * reading and claims give the same judgement.
 *
 * `clear` only when all of it stands: words of a certificate or a register, the claimed number sign by sign, the legal name
 * by itself, no other legal form, the date of incorporation where one was claimed, nothing of an end, and of an extract a
 * recent day. Then one finding `registration.certificate_verified` says what it rests on. Anything missing or doubtful, of
 * the text or of the file, makes `consider` with a finding of its own.
 */
export function judgeCertificate(
  reading: LetterReading,
  claims: CertificateClaims,
  { today, maxAgeDays = EXTRACT_MAX_AGE_DAYS }: CertificateOptions,
): CertificateJudgement {
  const field = `${claims.field}.front_doc`;
  const lines = letterLines(reading);
  const country = claims.registryCountry?.trim() || claims.country;
  const kind = findCertificateKind(lines);
  const name = findCompanyName(lines, claims.legalName);
  const number = claims.registrationNumber?.trim() ?? '';
  const hasClaimedNumber = number !== '' && hasNumber(lines, { country, number, type: claims.registrationType }, today);
  const days = findDays(lines, alpha3(country));
  const date = compareDate(claims.incorporationDate?.trim(), days, kind);
  const ended = saysEnded(lines, claims.legalName);
  const age =
    kind === 'extract' || claims.idType === 'register_extract' ? ageOf(lines, days, alpha3(country), today) : undefined;
  const codes: CertificateCode[] = [
    ...(kind === 'unknown' ? (['kind_unknown'] as const) : []),
    ...(number === '' ? (['number_not_given'] as const) : hasClaimedNumber ? [] : (['number_missing'] as const)),
    ...nameCodes(name),
    ...(differsInForm(claims, name, lines) ? (['form_mismatch'] as const) : []),
    ...(date === 'other' ? (['date_mismatch'] as const) : date === 'missing' ? (['date_missing'] as const) : []),
    ...(ended ? (['dissolved'] as const) : []),
  ];
  const judged = [
    ...reading.findings,
    ...explained(codes, reading, lines, claims),
    ...(kind === 'unknown' || age === undefined ? [] : ageFindings(age, field, maxAgeDays)),
  ];
  const isClear = judged.every(({ severity }) => severity === 'info');
  return {
    outcome: isClear ? 'clear' : 'consider',
    findings: isClear
      ? [
          ...judged,
          certificateFinding('verified', field, {
            kind,
            date: date === 'same' ? 'compared' : date,
            read_from: [...new Set(lines.map(({ from }) => from))],
            ...(age?.days !== undefined && { age_days: age.days }),
          }),
        ]
      : judged,
    fields: { kind, number: hasClaimedNumber, name: name.is, date, ended },
    sealed: {
      kind,
      printed_name: name.printed ?? '',
      incorporated: days.find(({ of }) => of === 'incorporation')?.readings[0] ?? '',
      lines: lines.map(({ text, page }) => ({ page: page + 1, text })),
    },
  };
}

function nameCodes({ is }: FoundName): CertificateCode[] {
  return is === 'missing' ? ['name_missing'] : is === 'other' ? ['name_mismatch'] : [];
}

/** Only two forms that are both understood can differ. */
function differsInForm(claims: CertificateClaims, name: FoundName, lines: readonly LetterLine[]): boolean {
  if (name.is === 'form') return true;
  if (name.is !== 'found') return false;
  const claimed = readLegalForm(claims.legalForm, claims.legalName);
  const printed = findLegalForms(lines, name.printed);
  return claimed !== undefined && printed !== undefined && !claimed.some((form) => printed.includes(form));
}

/** A certificate may be dated without saying that it is of that day; an extract is of another one. */
function compareDate(
  claimed: string | undefined,
  days: readonly NamedDay[],
  kind: CertificateKind,
): CertificateFields['date'] {
  if (claimed === undefined || claimed === '') return 'not_claimed';
  const labelled = days.filter(({ of }) => of === 'incorporation');
  if (labelled.some(({ readings }) => readings.includes(claimed))) return 'same';
  if (labelled.length > 0) return 'other';
  const others = days.filter(({ of }) => of === 'unsaid' || kind === 'certificate');
  return others.some(({ readings }) => readings.includes(claimed)) ? 'same' : 'missing';
}

interface Age {
  /** Absent where no day was found that is not to come. */
  readonly days?: number;
}

/** By the newest day that the extract gives as its own, or as letters give theirs. */
function ageOf(
  lines: readonly LetterLine[],
  days: readonly NamedDay[],
  country: string | undefined,
  today: string,
): Age {
  const labelled = days.filter(({ of }) => of === 'extract');
  const issued = labelled.length > 0 ? labelled : findIssueDates(lines, country, today);
  const own = issued.flatMap(({ readings }) => readings.slice(0, 1));
  const newest = own
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (newest === undefined) return {};
  return { days: Math.round((Date.parse(today) - Date.parse(newest)) / DAY_MS) };
}

function ageFindings({ days }: Age, field: string, most: number): Finding[] {
  if (days === undefined) return [certificateFinding('undated', field)];
  return days > most ? [certificateFinding('too_old', field, { age_days: days, most_days: most })] : [];
}

/** Where the pages could not be read, or are of something else, that is the reason, and not all that was therefore not found. */
function explained(
  codes: readonly CertificateCode[],
  reading: LetterReading,
  lines: readonly LetterLine[],
  claims: CertificateClaims,
): Finding[] {
  const field = `${claims.field}.front_doc`;
  const wasRefused = reading.pages.length === 0 && reading.findings.some(({ severity }) => severity !== 'info');
  if (wasRefused) return [];
  if (lines.length < LEAST_LINES) return [certificateFinding('unreadable', field)];
  if (codes.length > 0 && !codes.includes('dissolved') && isOfUnreadScript(lines, claims)) {
    return [certificateFinding('script_unread', field)];
  }
  if (codes.includes('kind_unknown')) return [certificateFinding('kind_unknown', field)];
  return codes.map((code) =>
    code === 'number_not_given' ? certificateFinding(code, claims.numberField) : certificateFinding(code, field),
  );
}

function isOfUnreadScript(
  lines: readonly LetterLine[],
  { legalName, country, registryCountry, field }: CertificateClaims,
) {
  const address = { street: '', city: '', state: '', postalCode: '', country: registryCountry?.trim() || country };
  return mayHoldUnreadScript(lines, { holders: [{ organisation: legalName }], address, field });
}

function alpha3(country: string): string | undefined {
  const code = country.trim().toUpperCase();
  return code.length === 3 ? code : alpha2ToAlpha3(code);
}
