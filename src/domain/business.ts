/** The words in which a business says what it does and wants. Pure; Clearway's own, as the public API has none. */

/** ISIC Rev. 4, NAICS 2022, or merchant category codes (ISO 18245). */
export const INDUSTRY_SCHEMES = ['isic', 'naics', 'mcc'] as const;

/** What the account is for. */
export const BUSINESS_PURPOSES = [
  'operating_a_company',
  'payroll',
  'supplier_payments',
  'receiving_customer_payments',
  'investment_purposes',
  'charitable_donations',
  'treasury',
] as const;

/** Expected volume a month in US dollars, both ends included; the last is open. */
export const EXPECTED_VOLUMES = ['0_9999', '10000_99999', '100000_999999', '1000000_plus'] as const;
