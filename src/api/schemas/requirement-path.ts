import { z } from 'zod';

import { ID_TYPES } from '../../domain/identity-types';
import { addressLines } from './address';
import { businessDetails } from './business';
import { documentParts } from './document';
import { personFields } from './individual';
import { fundsFields } from './proof-of-funds';

const inside = (parent: string, fields: object) => [
  parent,
  ...Object.keys(fields).map((field) => `${parent}.${field}`),
];

/**
 * Every path that a customer can put right, in the words of `requirements`: documents go by their type, not by their
 * place in a list. A path that nothing can supply would leave the customer waiting for ever, so others are refused.
 */
const REQUIREMENT_PATHS: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'country_code',
  ...Object.keys(personFields),
  'documents',
  ...ID_TYPES.flatMap((idType) => inside(`documents.${idType}`, documentParts)),
  ...inside('address', { ...addressLines, document: 0 }),
  ...inside('operating_address', { ...addressLines, document: 0 }),
  ...inside('proof_of_funds', fundsFields),
  ...inside('business', businessDetails),
  'owners',
  'controllers',
]);

export const RequirementPath = z
  .string()
  .trim()
  .max(100)
  .refine((path) => REQUIREMENT_PATHS.has(path), 'Must be a field that the customer can send, such as address.document')
  .meta({ examples: ['documents.passport.front_doc'] });
