import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { EntryDraft } from '../../../src/screening/lists/entry-draft';
import type { ListedEntry, NameQuality } from '../../../src/screening/lists/listed-entry';
import { mergeEntries } from '../../../src/screening/store/merge-entries';

function entry(
  names: readonly (readonly [string, NameQuality])[],
  fill: (draft: EntryDraft) => void = () => undefined,
): ListedEntry {
  const draft = new EntryDraft('us_ofac', 'us_ofac:1', 'Person');
  for (const [name, quality] of names) draft.addName(name, quality);
  fill(draft);
  return draft.finish(JSON.stringify(names));
}

test('an entry of two lists has what either says, each once', () => {
  const one = entry(
    [
      ['A', 'primary'],
      ['C', 'weak'],
    ],
    (draft) => {
      draft.addBirthDate({ from: '1970-01-01', to: '1970-12-31' });
      draft.addCountry('nationalities', 'FR');
      draft.addIdentifier('passport', 'X1', 'FR');
      draft.addProgramme('ONE');
      draft.addRemark('same');
      draft.addRelation({ type: 'linked to', name: 'B' });
    },
  );
  const other = entry(
    [
      ['B', 'primary'],
      ['C', 'strong'],
    ],
    (draft) => {
      draft.addBirthDate({ from: '1970-01-01', to: '1970-12-31' });
      draft.addBirthDate(null);
      draft.addCountry('nationalities', 'DE');
      draft.addIdentifier('passport', 'X1', 'FR');
      draft.addProgramme('TWO');
      draft.addRemark('same');
      draft.addTopic('sanction');
      draft.setSex('female');
    },
  );
  expect(mergeEntries(one, other)).toEqual({
    ...one,
    names: [
      { text: 'A', quality: 'primary' },
      { text: 'C', quality: 'strong' },
      { text: 'B', quality: 'strong' },
    ],
    birthDateUnread: true,
    countries: { ...one.countries, nationalities: ['DE', 'FR'] },
    sex: 'female',
    programmes: ['ONE', 'TWO'],
    topics: ['sanction'],
    hash: expect.stringMatching(/^sha256:/) as string,
  });
});

test('whatever is merged, one name is primary, no name is lost or there twice, and the hash changes with either', () => {
  const names = array(tuple(constantFrom('A', 'B', 'C', 'D'), constantFrom<NameQuality>('primary', 'strong', 'weak')), {
    minLength: 1,
  });
  assert(
    property(names, names, (left, right) => {
      const [one, other] = [entry(left), entry(right)];
      const merged = mergeEntries(one, other);
      const texts = merged.names.map(({ text }) => text);
      expect(new Set(texts)).toEqual(new Set([...left, ...right].map(([text]) => text)));
      expect(new Set(texts).size).toBe(texts.length);
      expect(merged.names.map(({ quality }) => quality === 'primary')).toEqual(texts.map((_, at) => at === 0));
      expect(merged.hash).not.toBe(one.hash);
      expect(mergeEntries(one, { ...other, hash: 'another' }).hash).not.toBe(merged.hash);
    }),
  );
});
