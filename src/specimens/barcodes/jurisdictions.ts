/** Who issues licences in the United States and Canada: the issuer numbers are AAMVA's public ones. */
export interface Jurisdiction {
  /** Issuer identification number, six digits. */
  readonly iin: string;
  /** As in postal addresses. */
  readonly code: string;
  readonly name: string;
  readonly country: 'USA' | 'CAN';
  readonly towns: readonly string[];
  readonly postalCode: string;
}

export const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    iin: '636014',
    code: 'CA',
    name: 'CALIFORNIA',
    country: 'USA',
    towns: ['FRESNO', 'SAMPLETON'],
    postalCode: '93999',
  },
  { iin: '636001', code: 'NY', name: 'NEW YORK', country: 'USA', towns: ['UTICA', 'MOCKVILLE'], postalCode: '13999' },
  { iin: '636000', code: 'VA', name: 'VIRGINIA', country: 'USA', towns: ['ROANOKE', 'EXAMPLE'], postalCode: '24999' },
  { iin: '636015', code: 'TX', name: 'TEXAS', country: 'USA', towns: ['WACO', 'DUMMY SPRINGS'], postalCode: '76999' },
  { iin: '636010', code: 'FL', name: 'FLORIDA', country: 'USA', towns: ['OCALA', 'SAMPLE BEACH'], postalCode: '34999' },
  { iin: '636012', code: 'ON', name: 'ONTARIO', country: 'CAN', towns: ['SUDBURY', 'EXAMPLE'], postalCode: 'P9Z 9Z9' },
  {
    iin: '636028',
    code: 'BC',
    name: 'BRITISH COLUMBIA',
    country: 'CAN',
    towns: ['KELOWNA', 'MOCK BAY'],
    postalCode: 'V9Z 9Z9',
  },
  {
    iin: '636013',
    code: 'NS',
    name: 'NOVA SCOTIA',
    country: 'CAN',
    towns: ['TRURO', 'SAMPLE COVE'],
    postalCode: 'B9Z 9Z9',
  },
];
