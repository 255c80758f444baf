import { about, findingsAt } from '../../console/src/case/about';

const CASE = {
  parties: [{ id: 'ada', documents: ['her passport'], addresses: [] }],
  documents: ['the certificate'],
  addresses: ['the office'],
  matches: [{ party_id: null }, { party_id: 'ada' }, { party_id: 'gone' }],
  checks: [{ subject: 'customer' }, { subject: 'party:ada/document:1' }, { subject: 'party:gone' }],
};

test('of one party there is theirs alone', () => {
  expect(about(CASE, 'ada')).toMatchObject({
    documents: ['her passport'],
    addresses: [],
    matches: [{ party_id: 'ada' }],
    checks: [{ subject: 'party:ada/document:1' }],
  });
});

test('of the business there is its own, and what is about somebody who has gone since', () => {
  expect(about(CASE, null)).toMatchObject({
    documents: ['the certificate'],
    matches: [{ party_id: null }, { party_id: 'gone' }],
    checks: [{ subject: 'customer' }, { subject: 'party:gone' }],
  });
});

test('nothing of a case is out of sight, and nothing is shown twice', () => {
  const seen = [null, 'ada'].map((id) => about(CASE, id));
  expect(seen.flatMap(({ matches }) => matches)).toHaveLength(CASE.matches.length);
  expect(seen.flatMap(({ checks }) => checks)).toHaveLength(CASE.checks.length);
});

test('what the check of ownership says of a place is found there, and not at another that begins alike', () => {
  const found = (code: string, field?: string) => ({ code, ...(field !== undefined && { field }) });
  const own = [
    found('a', 'owners[1]'),
    found('b', 'owners[1].ownership_percentage'),
    found('c', 'owners[12]'),
    found('d'),
  ];
  const checks = [
    { id: 'ownership', subject: 'customer', findings: own },
    { id: 'contact', subject: 'party:ada', findings: [found('e', 'owners[1]')] },
  ];
  expect(findingsAt(checks, 'owners[1]').map(({ finding }) => finding.code)).toEqual(['a', 'b']);
});
