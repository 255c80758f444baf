import { openMatches } from '../../src/domain/open-matches';
import { check, finding, MATCH } from './sample-evidence';

const at = (id: string) => ({ entry_id: id, entry_hash: `sha256:${id}` });

test('possible and certain matches are open, also of a screening that could not finish', () => {
  const certain = finding('screening.match', { detail: at('sample:2') });
  expect(openMatches([check('screening', 'unavailable', [MATCH, certain])])).toEqual([
    { entryId: 'sample:1', entryHash: 'sha256:1' },
    { entryId: 'sample:2', entryHash: 'sha256:sample:2' },
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
