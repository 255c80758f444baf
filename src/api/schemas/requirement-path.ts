import { z } from 'zod';

import { ID_TYPES } from '../../domain/identity-types';
import { MAX_PARTIES } from '../../domain/related-party';
import { addressLines } from './address';
import { businessDetails } from './business';
import { documentParts } from './document';
import { holdingFields } from './holding';
import { personFields } from './individual';
import { fundsFields } from './proof-of-funds';
import { partyFields, relatedBusinessFields, relatedPersonFields } from './related-party';

const inside = (parent: string, fields: object) => [
  parent,
  ...Object.keys(fields).map((field) => `${parent}.${field}`),
];

const DOCUMENTS = ['documents', ...ID_TYPES.flatMap((idType) => inside(`documents.${idType}`, documentParts))];
const ADDRESS = inside('address', { ...addressLines, document: 0 });

/**
 * Every path that a customer can put right, in the words of `requirements`: documents go by their type, not by their
 * place in a list. A path that nothing can supply would leave the customer waiting for ever, so others are refused.
 */
const REQUIREMENT_PATHS: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'country_code',
  ...Object.keys(personFields),
  ...DOCUMENTS,
  ...ADDRESS,
  ...inside('operating_address', { ...addressLines, document: 0 }),
  ...inside('proof_of_funds', fundsFields),
  ...inside('business', businessDetails),
  'owners',
  'controllers',
]);

/** The same within a related party; the empty path is the party themselves. Further holdings go by their place. */
const PARTY_PATHS: ReadonlySet<string> = new Set([
  '',
  ...Object.keys({ ...relatedPersonFields, ...relatedBusinessFields, ...partyFields }),
  ...DOCUMENTS,
  ...ADDRESS,
  ...inside('other_holdings[]', holdingFields),
]);

const OF_PARTY = /^(?:owners|controllers)\[(0|[1-9]\d{0,2})\](?:\.(.+))?$/;

function isRequirementPath(path: string): boolean {
  const [party, place, within = ''] = OF_PARTY.exec(path) ?? [];
  if (party === undefined) return REQUIREMENT_PATHS.has(path);
  return Number(place) < MAX_PARTIES && PARTY_PATHS.has(within.replace(/^(other_holdings\[)\d{1,3}(?=\])/, '$1'));
}

export const RequirementPath = z
  .string()
  .trim()
  .max(100)
  .refine(isRequirementPath, 'Must be a field that the customer can send, such as address.document')
  .meta({ examples: ['documents.passport.front_doc'] });
