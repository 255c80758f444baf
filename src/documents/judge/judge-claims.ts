import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import {
  type Agreement,
  compareDates,
  compareHolders,
  compareNumbers,
  compareWithPrintedName,
  signsOf,
} from './compare-values';
import type { DocumentClaims } from './document-claims';
import type { DocumentFacts } from './document-facts';
import type { IdentitySource, SourceDate } from './identity-source';
import { printsName, printsNumberAlone } from './search-print';

/** For each claim, whether the document says the same. A claim that was not made is `unknown`, as one that could not be read. */
export interface ClaimAgreement {
  readonly name: Agreement;
  readonly birthDate: Agreement;
  readonly number: Agreement;
  readonly country: Agreement;
  readonly sex: Agreement;
  readonly validUntil: Agreement;
}

/** @param sources the surest first */
export function compareClaims(
  claims: DocumentClaims,
  sources: readonly IdentitySource[],
  { prints, codes }: Pick<DocumentFacts, 'prints' | 'codes'>,
): ClaimAgreement {
  const { name, birthDate, number, country, sex, validUntil } = claims;
  const day = (iso: string): SourceDate => ({ iso, alternatives: [], sure: true });
  const first = <T>(values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined);
  return {
    name: name ? nameIn(name, sources, prints) : 'unknown',
    birthDate: birthDate
      ? dateOf(
          day(birthDate),
          sources.map((source) => source.birthDate),
        )
      : 'unknown',
    number: number ? numberIn(number, sources, { prints, codes }) : 'unknown',
    country: exactly(country, first(sources.map((source) => source.country))),
    sex: exactly(sex, first(sources.map((source) => source.sex))),
    validUntil: validUntil
      ? dateOf(
          day(validUntil),
          sources.map((source) => source.expiryDate),
        )
      : 'unknown',
  };
}

/**
 * What the customer said and the document does not. Name and birth date of somebody else make it somebody else's document:
 * `document.someone_else`; a single difference is a slip as likely as not, and the customer is asked.
 */
export function judgeClaims(agreement: ClaimAgreement, { field }: DocumentClaims): Finding[] {
  const image = `${field}.front_doc`;
  if (agreement.name === 'different' && agreement.birthDate === 'different') {
    return [documentFinding('someone_else', image)];
  }
  const wrong = (kind: Agreement): boolean => kind === 'different';
  return [
    ...(wrong(agreement.name) ? [documentFinding('name_mismatch', image)] : []),
    ...(wrong(agreement.birthDate) ? [documentFinding('birth_date_mismatch', image)] : []),
    ...(wrong(agreement.number) ? [documentFinding('number_mismatch', `${field}.id_number`)] : []),
    ...(wrong(agreement.country) ? [documentFinding('country_mismatch', `${field}.issuing_country`)] : []),
    ...(wrong(agreement.sex) ? [documentFinding('sex_mismatch', image)] : []),
    ...(wrong(agreement.validUntil) ? [documentFinding('expiry_mismatch', `${field}.valid_until`)] : []),
  ];
}

/** Where no label led to a name, it may stand on the page all the same. */
function nameIn(
  claimed: NonNullable<DocumentClaims['name']>,
  sources: readonly IdentitySource[],
  prints: DocumentFacts['prints'],
): Agreement {
  const agreement = anyOf(sources.map((source) => nameOf(claimed, source)));
  return agreement === 'unknown' && printsName(prints, claimed) ? 'possible' : agreement;
}

/** In one of its spellings - the zone's, the print's in two scripts - the name has to be the customer's. */
function nameOf(claimed: NonNullable<DocumentClaims['name']>, { from, name }: IdentitySource): Agreement {
  if (!name) return 'unknown';
  const agreement = from === 'print' ? compareWithPrintedName(claimed, name) : compareHolders(claimed, name);
  return agreement === 'different' && !name.sure ? 'unknown' : agreement;
}

/** The surest source that has the date decides. */
function dateOf(claimed: SourceDate, dates: readonly (SourceDate | undefined)[]): Agreement {
  const date = dates.find((each) => each !== undefined);
  const agreement = compareDates(claimed, date);
  return agreement === 'different' && date?.sure !== true ? 'unknown' : agreement;
}

/** Where no label led to a number, it may stand on the page all the same; a code in open form has to say it, too. */
function numberIn(
  claimed: string,
  sources: readonly IdentitySource[],
  { prints, codes }: Pick<DocumentFacts, 'prints' | 'codes'>,
): Agreement {
  const agreement = numberOf(claimed, sources);
  if (agreement !== 'unknown' || !printsNumberAlone(prints, claimed)) return agreement;
  const isCoded = codes.every((values) => values.length === 0 || values.includes(signsOf(claimed)));
  return isCoded ? 'possible' : agreement;
}

/**
 * Any number of the document may be the one that was asked for: some countries put the personal number first. Zones and
 * barcodes tell O from 0; print does not, so where it stands alone the claim may say which it is.
 */
function numberOf(claimed: string, sources: readonly IdentitySource[]): Agreement {
  const isOnIt = sources.some(({ number, otherNumbers }) =>
    [number?.value ?? '', ...otherNumbers].some((each) => signsOf(each) === signsOf(claimed)),
  );
  if (isOnIt) return 'same';
  const numbers = sources.filter(({ number }) => number?.sure);
  if (numbers.some(({ from }) => from !== 'print')) return 'different';
  return anyOf(
    sources.map(({ number }): Agreement => {
      const agreement = number ? compareNumbers(claimed, number.value) : 'unknown';
      return agreement === 'different' && number?.sure !== true ? 'unknown' : agreement;
    }),
  );
}

function exactly(claimed: string | undefined, read: string | undefined): Agreement {
  if (claimed === undefined || read === undefined) return 'unknown';
  return claimed === read ? 'same' : 'different';
}

function anyOf(agreements: readonly Agreement[]): Agreement {
  for (const kind of ['same', 'possible', 'different'] as const) if (agreements.includes(kind)) return kind;
  return 'unknown';
}
