import { createFakeFaceMatcher } from '../../../src/documents/faces/fake-matcher';
import { FACE_OUTCOMES } from '../../../src/documents/faces/face-matcher';
import { judgeFaces } from '../../../src/documents/faces/judge-faces';

const nothing = Buffer.from('no picture at all');

test.each(FACE_OUTCOMES)(
  'told to answer %s, it does, and both it and the finding say that nobody has looked',
  async (outcome) => {
    const fake = createFakeFaceMatcher(outcome);
    const comparison = await fake.compare(nothing, nothing);
    expect([fake.name, comparison]).toEqual(['fake', { outcome, why: 'fake_matcher' }]);
    expect(judgeFaces(comparison, 'documents.passport.front_doc')).toMatchObject({
      code: `document.face_${outcome}`,
      staff_note: expect.stringMatching(/^A fake answered: nobody has compared anything/),
      detail: { why: 'fake_matcher' },
    });
    await fake.close();
    await fake.close();
  },
);

test('told to be unavailable, it throws, as an adapter does that could not find out', async () => {
  await expect(createFakeFaceMatcher('unavailable').compare(nothing, nothing)).rejects.toThrow(/fake/i);
});
