import { alpha2ToAlpha3 } from 'i18n-iso-countries';

import type { Finding } from '../../domain/evidence';
import { resolveCountry } from '../resolve-country';
import { findIssueDates } from './find-issue-dates';
import type { ProofKind } from './kind-phrases';
import type { LetterLine } from './letter-line';
import { proofFinding } from './proof-findings';

const DAY_MS = 86_400_000;
const CALLED: Readonly<Record<ProofKind, string>> = {
  utility: 'bill',
  phone: 'bill',
  bank: 'statement',
  tax: 'notice',
  lease: 'lease',
  government: 'letter',
  insurance: 'document',
};

/** What a reading of a date means for the letter. */
type Age = 'recent' | 'old' | 'future';

export interface JudgedDate {
  readonly findings: readonly Finding[];
  /** `YYYY-MM-DD`, for a reviewer: of an ambiguous date the likelier reading. */
  readonly issued?: string;
  /** Of a date that stands, in days; for the finding that says what the proof rests on. */
  readonly ageDays?: number;
}

export interface DateLimits {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly maxAgeDays: number;
}

/** Whether the letter says when it was issued, and whether that is recent: in every reading that its print allows. */
export function judgeDate(
  lines: readonly LetterLine[],
  { country, field, kind }: { readonly country: string; readonly field: string; readonly kind: ProofKind | undefined },
  { today, maxAgeDays }: DateLimits,
): JudgedDate {
  const alpha3 = alpha2ToAlpha3(resolveCountry(country) ?? '');
  const dates = findIssueDates(lines, alpha3, today);
  const [first] = dates;
  const issued = first?.readings[0];
  if (first === undefined || issued === undefined) return { findings: [proofFinding('date_missing', field)] };
  const ages = dates.map(({ readings }) => new Set(readings.map((day) => ageOf(day, { today, maxAgeDays }))));
  if (ages.some((readings) => readings.size > 1)) return { findings: [proofFinding('date_ambiguous', field)], issued };
  const [age, ...others] = new Set(ages.flatMap((readings) => [...readings]));
  if (others.length > 0) return { findings: [proofFinding('date_unclear', field)], issued };
  const ageDays = daysBetween(issued, today);
  if (age === 'future') return { findings: [proofFinding('in_future', field)], issued };
  if (age === 'old') {
    const latest = Math.min(...dates.map(({ readings }) => daysBetween(readings[0] ?? issued, today)));
    return { findings: [tooOld(latest, maxAgeDays, kind, field)], issued };
  }
  return { findings: [], issued, ageDays };
}

function ageOf(day: string, { today, maxAgeDays }: DateLimits): Age {
  const days = daysBetween(day, today);
  return days < 0 ? 'future' : days > maxAgeDays ? 'old' : 'recent';
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function tooOld(days: number, maxAgeDays: number, kind: ProofKind | undefined, field: string): Finding {
  const called = kind === undefined ? 'document' : CALLED[kind];
  const customer = `The ${called} is ${inWords(days)} old: send one from the last ${inWords(maxAgeDays)}.`;
  return proofFinding('too_old', field, { customer, detail: { age_days: days, most_days: maxAgeDays } });
}

/** `5 months`, `2 years`, `20 days`. */
function inWords(days: number): string {
  const [count, unit] =
    days < 60 ? [days, 'day'] : days < 720 ? [Math.round(days / 30.4), 'month'] : [Math.floor(days / 365), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
