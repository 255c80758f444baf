import { inventBarcode } from './barcodes/invent-barcode';
import { claim, pickClaimVariations } from './identity/claims';
import { inventDocumentNumber, inventPersonalNumber } from './identity/document-number';
import { homeOf } from './identity/home';
import { inventPerson, type InventedPerson } from './identity/invent-person';
import { ISSUERS, type Issuer } from './identity/issuers';
import { inventDates, toMrzDate } from './identity/specimen-dates';
import type { Layout } from './layouts/layout';
import { composeMrz } from './mrz/compose-mrz';
import { toMrzLetters } from './mrz/mrz-letters';
import { isMrzKind } from './mrz/mrz-places';
import { createRandom, seedFor, type Random } from './random';
import type { Truth } from './truth';

export interface TruthRequest {
  readonly seed: number;
  readonly layoutName: string;
  readonly layout: Layout;
  readonly issuer: Issuer;
  /** `YYYY-MM-DD` on which it is valid; `SPECIMEN_DAY` unless given. */
  readonly day?: string;
}

/** Share of people whose name does not fit its zone. */
const LONG_NAMES = 0.06;

/** Everything a genuine specimen says, before it is drawn. */
export function inventTruth({ seed, layoutName, layout, issuer, day }: TruthRequest): Truth {
  const random = createRandom(seedFor(seed, `truth/${layoutName}/${issuer.code}`));
  const citizenOf = layout.foreign ? random.pick(ISSUERS.filter(({ code }) => code !== issuer.code)) : issuer;
  const long = isMrzKind(layout.kind) && random.chance(LONG_NAMES);
  const person = printName(inventPerson(random.pick(citizenOf.traditions), random, long), layout, random);
  const { issueDate, birthDate, expiryDate } = inventDates(random, day);
  // North America's dates are compared with a barcode that knows no unknown parts.
  const born = layout.barcode === 'PDF417' ? `${birthDate}-01-01`.slice(0, 10) : birthDate;
  const personalNumber = layout.personal ? inventPersonalNumber(layout.kind, random) : undefined;
  const written = {
    seed,
    kind: layout.kind,
    layout: layoutName,
    idType: layout.idType,
    issuer: issuer.code,
    issuerAlpha3: issuer.alpha3,
    ...person,
    nationality: random.chance(0.02) && layout.foreign ? 'XXA' : citizenOf.code,
    birthDate: born,
    documentNumber: inventDocumentNumber(layout.kind, random),
    issueDate,
    ...(layout.kind === 'voter' ? {} : { expiryDate }),
    ...(personalNumber === undefined ? {} : { personalNumber }),
  };
  const claimedWith = pickClaimVariations(random);
  const zone = layout.documentCodes === undefined ? {} : inventZone(written, layout, issuer, random);
  const barcode = inventBarcode(written, layout, homeOf(seed, issuer), random);
  return {
    ...written,
    ...zone,
    ...(barcode === undefined ? {} : { barcode }),
    claimed: claim(written, claimedWith, issuer.umlauts),
    claimedWith,
  };
}

export type Written = Omit<Truth, 'claimed' | 'claimedWith'>;

/** Three of four documents print names in capitals alone; the original script only where the layout has room for it. */
function printName(person: InventedPerson, layout: Layout, random: Random): InventedPerson {
  const { originalSurname, originalGivenNames, ...latin } = person;
  const capitals = random.chance(0.75);
  const cased = (text: string) => (capitals ? text.toUpperCase() : text);
  return {
    ...latin,
    surname: cased(latin.surname),
    givenNames: cased(latin.givenNames),
    ...(layout.scripts && originalSurname !== undefined
      ? {
          // Greek capitals are written without accents.
          originalSurname: capitals ? originalSurname.toLocaleUpperCase('el') : originalSurname,
          originalGivenNames: capitals
            ? (originalGivenNames ?? '').toLocaleUpperCase('el')
            : (originalGivenNames ?? ''),
        }
      : {}),
  };
}

function inventZone(
  written: Written,
  { kind, documentCodes = [], mrzSide = 'front' }: Layout,
  { umlauts }: Issuer,
  random: Random,
): Pick<Truth, 'documentCode' | 'mrzLines' | 'mrzSide' | 'mrzNameTruncated'> {
  if (!isMrzKind(kind) || written.expiryDate === undefined) return {};
  const documentCode = random.pick(documentCodes);
  const number = written.documentNumber.replaceAll(/[ -]/g, '<');
  const personal = written.personalNumber?.replaceAll(/[ -]/g, '<');
  const optional = number.length > 9 ? {} : placePersonalNumber(kind, personal, random);
  const { lines, nameTruncated } = composeMrz(kind, {
    documentCode,
    issuer: written.issuer,
    surname: toMrzLetters(written.surname, umlauts),
    givenNames: toMrzLetters(written.givenNames, umlauts),
    documentNumber: number,
    nationality: written.nationality,
    birthDate: toMrzDate(written.birthDate),
    sex: written.sex,
    expiryDate: toMrzDate(written.expiryDate),
    ...optional,
  });
  return { documentCode, mrzLines: lines, mrzSide, mrzNameTruncated: nameTruncated };
}

/**
 * In TD1 the personal number goes to the first or the second line. In TD3 the digit behind
 * it is left out in one of ten, and behind nothing it is `<` or `0` in turn.
 */
function placePersonalNumber(kind: string, personal: string | undefined, random: Random) {
  const first = random.chance(0.5);
  const unchecked = random.chance(personal === undefined ? 0.5 : 0.1);
  if (kind === 'td3')
    return { ...(personal === undefined ? {} : { optional: personal }), optionalUnchecked: unchecked };
  if (personal === undefined) return {};
  if (kind === 'td1') return first ? { optional: personal } : { secondOptional: personal };
  return { optional: personal };
}
