import countries from 'i18n-iso-countries';

import { isIdType } from '../../domain/identity-types';
import { isIsoDate } from '../identity-number/birth-date';
import type { DocumentClaims } from '../judge/document-claims';
import { countryOfCode, SPECIMEN_STATE } from '../mrz/icao-countries';

/** One line of `clearway read-document`, understood. */
export interface DocumentLine {
  readonly id: string | number;
  /** Paths, as given. */
  readonly front: string;
  readonly back?: string;
  readonly claims: DocumentClaims;
  /** False for an `id_type` that nobody knows: what sort of document it has to be cannot be said. */
  readonly isTypeKnown: boolean;
}

/** A line that is no question about a document: no JSON, a field missing, or one that is not what it should be. */
export interface MalformedLine {
  readonly isMalformed: true;
  /** As given; null when the line has none. */
  readonly id: string | number | null;
}

/** Words for `id_type` beside those of the wire. A visa goes as a right to stay: the wire has no word for it. */
const TYPES: Readonly<Record<string, string>> = {
  id_card: 'national_id',
  identity_card: 'national_id',
  national_id_card: 'national_id',
  residence_permit: 'resident_id',
  visa: 'resident_id',
  driving_licence: 'drivers_license',
  driving_license: 'drivers_license',
  driver_license: 'drivers_license',
  drivers_licence: 'drivers_license',
  voter_card: 'voters_card',
  voter_id: 'voters_card',
};

/** The wire's word for each claim first, then plain other ones. */
const CLAIMS = {
  given: ['first_name', 'given_names', 'given_name'],
  family: ['last_name', 'surname', 'family_name'],
  birthDate: ['date_of_birth', 'birth_date'],
  sex: ['gender', 'sex'],
  number: ['id_number', 'document_number', 'number'],
  validUntil: ['valid_until', 'expiry_date'],
  country: ['issuing_country', 'country'],
} as const;

type Claim = keyof typeof CLAIMS;

/** Understands one line of text: `{id, front, back?, id_type, country?, claimed?}`. Never throws. */
export function parseDocumentLine(text: string): DocumentLine | MalformedLine {
  const line = parseObject(text);
  const [id, front, back] = [line.get('id'), line.get('front'), line.get('back') ?? undefined];
  if (typeof id !== 'string' && typeof id !== 'number') return { isMalformed: true, id: null };
  const claims = readClaims(line);
  if (!claims || !isPath(front) || !(back === undefined || isPath(back))) return { isMalformed: true, id };
  return { id, front, ...(back !== undefined && { back }), claims, isTypeKnown: isIdType(claims.idType) };
}

function readClaims(line: ReadonlyMap<string, unknown>): DocumentClaims | undefined {
  const [idType, claimed, country] = [line.get('id_type'), line.get('claimed') ?? {}, line.get('country') ?? undefined];
  if (typeof idType !== 'string' || !isObject(claimed)) return undefined;
  const fields = new Map(Object.entries(claimed));
  const said = (claim: Claim): unknown =>
    CLAIMS[claim].map((word) => fields.get(word) ?? undefined).find((value) => value !== undefined && value !== '');
  const texts = (Object.keys(CLAIMS) as Claim[]).map((claim) => [claim, said(claim)] as const);
  if (texts.some(([, value]) => value !== undefined && typeof value !== 'string')) return undefined;
  const { given, family, birthDate, sex, number, validUntil, ...other } = Object.fromEntries(texts) as {
    readonly [claim in Claim]?: string;
  };
  if (birthDate !== undefined && !isIsoDate(birthDate)) return undefined;
  const issuer = other.country ?? country;
  if (issuer !== undefined && typeof issuer !== 'string') return undefined;
  const [type, code, sexCode] = [idType.trim().toLowerCase(), issuer && countryCode(issuer), sex && sexOf(sex)];
  const wireType = TYPES[type] ?? type;
  return {
    idType: wireType,
    field: `documents.${wireType}`,
    // Who has one name alone has it in both places: the wire asks for two.
    ...((given ?? family) && { name: { given: given ?? family ?? '', family: family ?? given ?? '' } }),
    ...(birthDate && { birthDate }),
    ...(number && { number }),
    ...(validUntil && { validUntil }),
    ...(code && { country: code }),
    ...(sexCode && { sex: sexCode }),
  };
}

/**
 * Alpha-3 of a country given by its alpha-2, alpha-3 or ICAO code. Of an issuer without a country, undefined: there is nothing
 * to compare. A code that nobody has stays as it is, and no document agrees with it.
 */
function countryCode(given: string): string | undefined {
  const code = given.trim().toUpperCase();
  if (code === SPECIMEN_STATE) return code;
  const ofIcao = countryOfCode(code);
  if (ofIcao !== undefined) return ofIcao ?? undefined;
  return (code.length === 2 ? countries.alpha2ToAlpha3(code) : undefined) ?? code;
}

function sexOf(given: string): 'M' | 'F' | undefined {
  if (/^(m|male)$/i.test(given.trim())) return 'M';
  return /^(f|female)$/i.test(given.trim()) ? 'F' : undefined;
}

function parseObject(text: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return new Map(isObject(parsed) ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
