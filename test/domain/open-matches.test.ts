import { openMatches } from '../../src/domain/open-matches';
import { check, finding, MATCH } from './sample-evidence';

const at = (id: string) => ({ entry_id: id, entry_hash: `sha256:${id}` });

test('possible and certain matches are open, also of a screening that could not finish', () => {
  const certain = finding('screening.match', { detail: at('sample:2') });
  expect(openMatches([check('screening', 'unavailable', [MATCH, certain])])).toEqual([
    { entryId: 'sample:1', entryHash: 'sha256:1', subject: 'customer', key: 'sample:1' },
    { entryId: 'sample:2', entryHash: 'sha256:sample:2', subject: 'customer', key: 'sample:2' },
  ]);
});

test('a cleared match and a namesake are not', () => {
  const cleared = finding('screening.match_cleared', { severity: 'info', detail: at('sample:2') });
  const namesake = finding('screening.namesake', { severity: 'info', detail: at('sample:3') });
  expect(openMatches([check('screening', 'clear', [cleared, namesake])])).toEqual([]);
});

test('findings of other checks are no matches, whatever they are called', () => {
  expect(openMatches([check('document', 'consider', [MATCH])])).toEqual([]);
});

test('a namesake set aside is one until a clear document says the birth date', () => {
  const set = check('screening', 'clear', [finding('screening.namesake_set_aside', { detail: at('sample:4') })]);
  const read = finding('document.verified', { severity: 'info', detail: { birth_date_read: true } });
  expect(openMatches([set])).toMatchObject([{ entryId: 'sample:4' }]);
  expect(openMatches([set, check('document', 'clear', [read], 'document:d1')])).toEqual([]);
  expect(openMatches([set, check('document', 'consider', [read], 'document:d1')])).toMatchObject([
    { entryId: 'sample:4' },
  ]);
});

test('a match of a related party is told from the customer’s own, and from that of another party', () => {
  const own = check('screening', 'consider', [MATCH]);
  const theirs = ['p1', 'p2'].map((id) => check('screening', 'consider', [MATCH], `party:${id}`));
  expect(openMatches([own, ...theirs]).map(({ subject, key }) => [subject, key])).toEqual([
    ['customer', 'sample:1'],
    ['party:p1', 'party:p1/sample:1'],
    ['party:p2', 'party:p2/sample:1'],
  ]);
});

test('a document proves the birth date of whose it is, and of nobody else', () => {
  const setAside = finding('screening.namesake_set_aside', { detail: at('sample:4') });
  const read = finding('document.verified', { severity: 'info', detail: { birth_date_read: true } });
  const screened = ['customer', 'party:p1', 'party:p2'].map((who) => check('screening', 'clear', [setAside], who));
  const subjectsLeft = (document: string) =>
    openMatches([...screened, check('document', 'clear', [read], document)]).map(({ subject }) => subject);
  expect(subjectsLeft('party:p1/document:d1')).toEqual(['customer', 'party:p2']);
  expect(subjectsLeft('document:d1')).toEqual(['party:p1', 'party:p2']);
});
