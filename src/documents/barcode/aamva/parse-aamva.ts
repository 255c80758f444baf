import type { AamvaLicence, AamvaProblem, Truncation } from './aamva-licence';
import { findIssuer } from './issuer';
import { readDates } from './read-dates';
import { readElements } from './read-elements';
import { readHeader } from './read-header';
import { readNames } from './read-names';

/** More than the largest PDF417 can hold (ISO 15438: 2,710 digits). */
const MOST_CHARACTERS = 4096;

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['USA', 'USA'],
  ['US', 'USA'],
  ['CAN', 'CAN'],
  ['CA', 'CAN'],
  ['MEX', 'MEX'],
  ['MX', 'MEX'],
]);
const SEXES: ReadonlyMap<string, NonNullable<AamvaLicence['sex']>> = new Map([
  ['1', 'male'],
  ['M', 'male'],
  ['2', 'female'],
  ['F', 'female'],
  ['9', 'unspecified'],
  ['0', 'unspecified'],
  ['X', 'unspecified'],
]);
const TRUNCATIONS: ReadonlyMap<string, Truncation> = new Map([
  ['T', 'truncated'],
  ['N', 'complete'],
  ['U', 'unknown'],
]);

/**
 * Reads what the barcode of a licence or identity card says, in any version of the AAMVA standard, and forgives what issuers
 * are known to do wrong; whatever it forgave is in `problems`. Never throws.
 *
 * @param text the barcode's bytes, one character each
 * @returns `undefined` for a text that does not claim to be a licence
 */
export function parseAamva(text: string): AamvaLicence | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const header = readHeader(text);
  if (header === undefined) return undefined;
  const { elements, problems: elementProblems } = readElements(text, header);
  const value = (code: string) => meaningful(elements.get(code));

  const issuer = findIssuer(header.issuer);
  const stated = COUNTRIES.get(value('DCG')?.toUpperCase() ?? '');
  const country = stated ?? issuer?.country;
  const { dates, ambiguousDates, problems: dateProblems } = readDates(elements, { version: header.version, country });
  const names = readNames(value);
  const sexCode = value('DBC');
  const sex = SEXES.get(sexCode?.toUpperCase() ?? '');
  const documentNumber = value('DAQ');

  const own: readonly (readonly [boolean, AamvaProblem])[] = [
    [issuer === undefined, 'unknown_issuer'],
    [stated !== undefined && issuer !== undefined && stated !== issuer.country, 'country_mismatch'],
    [documentNumber === undefined, 'number_missing'],
    [names.familyName === undefined && names.firstName === undefined && names.fullName === undefined, 'name_missing'],
    [value('DBB') === undefined, 'birth_date_missing'],
    [sexCode !== undefined && sex === undefined, 'sex_invalid'],
  ];
  const found = own.flatMap(([holds, problem]) => (holds ? [problem] : []));
  return {
    version: header.version,
    jurisdictionVersion: header.jurisdictionVersion,
    issuer: header.issuer,
    jurisdiction: issuer?.jurisdiction,
    country,
    documentNumber,
    ...names,
    ...dates,
    ambiguousDates,
    sex,
    ...readAddress(value),
    discriminator: value('DCF'),
    inventoryNumber: value('DCK'),
    truncation: {
      familyName: TRUNCATIONS.get(value('DDE') ?? ''),
      firstName: TRUNCATIONS.get(value('DDF') ?? ''),
      middleName: TRUNCATIONS.get(value('DDG') ?? ''),
    },
    elements,
    problems: [...new Set([...header.problems, ...elementProblems, ...dateProblems, ...found])],
  };
}

/** The mailing address or, in version 1, where that is missing, the residence. */
function readAddress(
  value: (code: string) => string | undefined,
): Pick<AamvaLicence, 'street' | 'city' | 'region' | 'postalCode'> {
  const [street, second, city, region, code] =
    value('DAG') === undefined && value('DAI') === undefined
      ? ['DAL', 'DAM', 'DAN', 'DAO', 'DAP']
      : ['DAG', 'DAH', 'DAI', 'DAJ', 'DAK'];
  const lines = [value(street as string), value(second as string)].filter((line) => line !== undefined);
  return {
    street: meaningful(lines.join(', ')),
    city: value(city as string),
    region: value(region as string),
    postalCode: readPostalCode(value(code as string)),
  };
}

/** ZIP+4 fills an unknown second part with zeros. */
function readPostalCode(code: string | undefined): string | undefined {
  const [, zip, plus] = /^(\d{5})-?(\d{4})$/.exec(code ?? '') ?? [];
  if (zip === undefined || plus === undefined) return code;
  return plus === '0000' ? zip : `${zip}-${plus}`;
}

function meaningful(value: string | undefined): string | undefined {
  return value === undefined || /^(?:none|unavl|unavail)?$/i.test(value) ? undefined : value;
}
