/** Cayman Islands, British Virgin Islands: of both only the form is published. */
import { pattern } from '../../documents/identity-number/number-rule';
import type { CountryKinds } from '../number-kind';

export const caymanIslands: CountryKinds = [
  {
    type: 'company_number',
    purpose: 'registry',
    source: 'Companies Act (Cayman); General Registry: two letters of the agent or the kind, then digits',
    rule: pattern(/^[A-Z]{0,2}\d{3,7}$/),
  },
];

export const britishVirginIslands: CountryKinds = [
  {
    type: 'company_number',
    purpose: 'registry',
    source: 'BVI Business Companies Act 2004; Registry of Corporate Affairs: a serial of up to seven digits',
    rule: pattern(/^\d{3,7}$/),
  },
];
