import { drawCardBack, drawIdentityCard } from './identity-card';
import { drawIdentityCardScripts } from './identity-card-scripts';
import { drawLicenceAmerican, drawLicenceAmericanBack } from './licence-american';
import { drawLicenceNumbered, drawLicenceNumberedBack } from './licence-numbered';
import type { Layout } from './layout';
import { drawPassportClassic } from './passport-classic';
import { drawPassportColumns } from './passport-columns';
import { drawPassportScripts } from './passport-scripts';
import { drawQrCard, drawQrCardBack } from './qr-card';
import { drawResidencePermit } from './residence-permit';
import { drawTd2Card } from './td2-card';
import { drawVisaA, drawVisaB } from './visa';
import { drawVoterCard } from './voter-card';

const TD1 = {
  kind: 'td1',
  width: 85.6,
  height: 54,
  pixels: 1600,
  back: drawCardBack,
  mrzSide: 'back',
  personal: true,
} as const;
const TD2 = { kind: 'td2', width: 105, height: 74, pixels: 1600, mrzSide: 'front', personal: true } as const;
const TD3 = {
  kind: 'td3',
  width: 125,
  height: 88,
  pixels: 1900,
  mrzSide: 'front',
  idType: 'passport',
  personal: true,
} as const;
const CARD = { width: 85.6, height: 54, pixels: 1600 } as const;

const anyone = () => true;
const NORTH_AMERICA = new Set(['USA', 'CAN']);
const VOTER_CARDS = new Set(['NGA', 'GHA', 'IND', 'MEX', 'KEN', 'BRA', 'CIV', 'UTO', 'EGY', 'COL']);
const PASSPORT_CODES = ['P<', 'P<', 'P<', 'PD', 'PS', 'PP', 'PN'] as const;
const PERMIT_CODES = ['AR', 'IR', 'AF', 'IP', 'A<'] as const;
const VISA_CODES = ['V<', 'V<', 'VC', 'VD', 'VB'] as const;

const PLAIN = { scripts: false, personal: false, foreign: false, issuedBy: anyone } as const;

export const LAYOUTS = {
  passport_classic: { ...PLAIN, ...TD3, front: drawPassportClassic, documentCodes: PASSPORT_CODES },
  passport_columns: { ...PLAIN, ...TD3, front: drawPassportColumns, documentCodes: PASSPORT_CODES },
  passport_scripts: { ...PLAIN, ...TD3, scripts: true, front: drawPassportScripts, documentCodes: PASSPORT_CODES },
  identity_card: {
    ...PLAIN,
    ...TD1,
    idType: 'national_id',
    front: drawIdentityCard,
    documentCodes: ['I<', 'ID', 'IN'],
  },
  identity_card_scripts: {
    ...PLAIN,
    ...TD1,
    idType: 'national_id',
    scripts: true,
    front: drawIdentityCardScripts,
    documentCodes: ['ID', 'I<', 'C<'],
  },
  residence_permit: {
    ...PLAIN,
    ...TD1,
    idType: 'resident_id',
    foreign: true,
    front: drawResidencePermit,
    documentCodes: PERMIT_CODES,
  },
  td2_card: {
    ...PLAIN,
    ...TD2,
    idType: 'national_id',
    scripts: true,
    front: drawTd2Card,
    documentCodes: ['I<', 'ID', 'IA'],
  },
  visa_a: {
    ...PLAIN,
    kind: 'mrv_a',
    idType: 'resident_id',
    width: 120,
    height: 80,
    pixels: 1900,
    mrzSide: 'front',
    foreign: true,
    front: drawVisaA,
    documentCodes: VISA_CODES,
  },
  visa_b: {
    ...PLAIN,
    ...TD2,
    kind: 'mrv_b',
    personal: false,
    idType: 'resident_id',
    foreign: true,
    front: drawVisaB,
    documentCodes: VISA_CODES,
  },
  licence_numbered: {
    ...PLAIN,
    ...CARD,
    kind: 'licence',
    idType: 'drivers_license',
    personal: true,
    front: drawLicenceNumbered,
    back: drawLicenceNumberedBack,
    issuedBy: ({ code }) => !NORTH_AMERICA.has(code),
  },
  licence_american: {
    ...PLAIN,
    ...CARD,
    kind: 'licence',
    idType: 'drivers_license',
    barcode: 'PDF417',
    front: drawLicenceAmerican,
    back: drawLicenceAmericanBack,
    issuedBy: ({ code }) => NORTH_AMERICA.has(code),
  },
  qr_card: {
    ...PLAIN,
    ...CARD,
    kind: 'id_qr',
    idType: 'national_id',
    barcode: 'QRCode',
    scripts: true,
    front: drawQrCard,
    back: drawQrCardBack,
  },
  voter_card: {
    ...PLAIN,
    ...CARD,
    kind: 'voter',
    idType: 'voters_card',
    front: drawVoterCard,
    issuedBy: ({ code }) => VOTER_CARDS.has(code),
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as readonly LayoutName[];

/** @throws RangeError for a name that no layout has */
export function findLayout(name: string): Layout {
  if (!Object.hasOwn(LAYOUTS, name)) throw new RangeError(`there is no layout ${name}`);
  return LAYOUTS[name as LayoutName];
}
