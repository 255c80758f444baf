/**
 * The closed list of `id_type` values on the wire, and what each of them is. Pure; see evidence.ts for what that means
 * here. The source is the public Customers API: identity documents travel with images, bare numbers do not.
 */

/** Documents with a photo: they may carry `front_doc` and `back_doc`. */
export const PHOTO_ID_TYPES = [
  'passport',
  'resident_id',
  'drivers_license',
  'national_id',
  'voters_card',
  'nin',
] as const;
export type PhotoIdType = (typeof PHOTO_ID_TYPES)[number];

/** What a country calls its tax number; `tin` stands for every country without a name of its own here. */
export const TAX_ID_TYPES = [
  'bvn',
  'cf',
  'cnp',
  'mf',
  'nif',
  'nino',
  'npwp',
  'ntn',
  'pan',
  'pin',
  'rfc',
  'sin',
  'spi',
  'ssn',
  'tin',
] as const;
export type TaxIdType = (typeof TAX_ID_TYPES)[number];

/** Papers of a business. They carry images, and no holder's portrait. */
export const BUSINESS_DOCUMENT_TYPES = [
  'certificate_of_incorporation',
  'register_extract',
  'articles_of_association',
  'shareholder_register',
  'board_resolution',
] as const;
export type BusinessDocumentType = (typeof BUSINESS_DOCUMENT_TYPES)[number];

/** Those by which a business proves that it exists. */
export const CERTIFICATE_TYPES = ['certificate_of_incorporation', 'register_extract'] as const;
export type CertificateType = (typeof CERTIFICATE_TYPES)[number];

/** What a person may send, customer or related party; and what a business may. */
export const PERSON_ID_TYPES = [...PHOTO_ID_TYPES, ...TAX_ID_TYPES] as const;
export const BUSINESS_ID_TYPES = [...BUSINESS_DOCUMENT_TYPES, ...TAX_ID_TYPES] as const;

/** Every `id_type` that is accepted. `bvn` is an identity number and Nigeria's tax-ID type at once. */
export const ID_TYPES = [...PHOTO_ID_TYPES, ...BUSINESS_DOCUMENT_TYPES, ...TAX_ID_TYPES] as const;
export type IdType = (typeof ID_TYPES)[number];

export function isIdType(value: string): value is IdType {
  return (ID_TYPES as readonly string[]).includes(value);
}

export function isPhotoIdType(value: string): value is PhotoIdType {
  return (PHOTO_ID_TYPES as readonly string[]).includes(value);
}

export function isBusinessDocumentType(value: string): value is BusinessDocumentType {
  return (BUSINESS_DOCUMENT_TYPES as readonly string[]).includes(value);
}

export function isCertificateType(value: string): value is CertificateType {
  return (CERTIFICATE_TYPES as readonly string[]).includes(value);
}

export function isTaxIdType(value: string): value is TaxIdType {
  return (TAX_ID_TYPES as readonly string[]).includes(value);
}

/** ISO 3166-1 alpha-2 to the tax-ID type of that country, where the public API names one. */
const TAX_ID_TYPE_OF = {
  AO: 'nif',
  CA: 'sin',
  DZ: 'nif',
  FR: 'spi',
  GB: 'nino',
  ID: 'npwp',
  IT: 'cf',
  KE: 'pin',
  MX: 'rfc',
  NG: 'bvn',
  NP: 'pan',
  PK: 'ntn',
  RO: 'cnp',
  TN: 'mf',
  US: 'ssn',
} as const satisfies Record<string, TaxIdType>;

/** The `id_type` under which a customer of this country sends a tax number; `tin` where none is named. */
export function taxIdTypeFor(countryAlpha2: string): TaxIdType {
  const country = countryAlpha2.toUpperCase();
  return Object.hasOwn(TAX_ID_TYPE_OF, country) ? TAX_ID_TYPE_OF[country as keyof typeof TAX_ID_TYPE_OF] : 'tin';
}
