import { RequirementPath } from '../../../src/api/schemas/requirement-path';

const isOne = (path: string) => RequirementPath.safeParse(path).success;

test.each([
  'documents.passport.front_doc',
  'documents.certificate_of_incorporation.front_doc',
  'business.expected_monthly_volume',
  'business.tax_ids',
  'owners',
  'owners[2]',
  'owners[2].documents',
  'owners[2].documents.passport.front_doc',
  'owners[0].address.document',
  'owners[0].ownership_percentage',
  'owners[0].other_holdings[1].ownership_percentage',
  'controllers[199].date_of_birth',
  'controllers[0].registration_number',
])('%s is a field that can be asked for', (path) => {
  expect(isOne(path)).toBe(true);
});

test.each([
  'documents.library_card.front_doc',
  'business.owners',
  'parties[0].first_name',
  'owners[]',
  'owners[02].first_name',
  'owners[200].first_name',
  'owners[0].',
  'owners[0].proof_of_funds.source_of_funds',
  'owners[0].business.legal_name',
  'owners[0].owners[1].first_name',
  'owners[0].other_holdings.of',
])('%s is none, because nothing would supply it', (path) => {
  expect(isOne(path)).toBe(false);
});
