import * as fc from 'fast-check';

import { NOTHING_REQUIRED, pastDue, REQUIREMENT_BUCKETS, supplied } from '../../src/domain/requirements';
import type { RequirementBucket, RequirementError, RequirementItem, Requirements } from '../../src/domain/requirements';

const FIELDS = ['phone', 'address', 'documents.passport.front_doc', 'proof_of_funds.occupation'];

const error = (field: string): RequirementError => ({
  code: 'test.wrong',
  field,
  retryable: true,
  customer_message: 'Please send it again.',
  staff_note: 'Wrong.',
});
const item = (field: string, bucket: RequirementBucket = 'currently_due'): RequirementItem => ({
  field,
  bucket,
  code: 'test.wrong',
  alternatives: [],
});
const owing = (...fields: string[]): Requirements => ({
  ...NOTHING_REQUIRED,
  currently_due: fields,
  errors: fields.map(error),
  items: fields.map((field) => item(field)),
});

const anyRequirements: fc.Arbitrary<Requirements> = fc
  .record({
    currently_due: fc.subarray(FIELDS),
    past_due: fc.subarray(FIELDS),
    pending_verification: fc.subarray(FIELDS),
    eventually_due: fc.subarray(FIELDS),
    fields: fc.subarray(FIELDS),
  })
  .map(({ fields, ...buckets }) => ({
    ...buckets,
    errors: fields.map(error),
    items: REQUIREMENT_BUCKETS.flatMap((bucket) => buckets[bucket].map((field) => item(field, bucket))),
  }));

test('what was sent is being checked: no longer due, its error gone, the rest untouched', () => {
  expect(supplied(owing('phone', 'address'), (field) => field === 'phone')).toEqual({
    currently_due: ['address'],
    pending_verification: ['phone'],
    past_due: [],
    eventually_due: [],
    errors: [error('address')],
    items: [item('phone', 'pending_verification'), item('address')],
  });
});

test('what is past due can still be sent', () => {
  const late = supplied(pastDue(owing('phone')), () => true);
  expect([late.past_due, late.pending_verification]).toEqual([[], ['phone']]);
});

test('at the deadline what was due is past due, and still says what is wrong', () => {
  expect(pastDue({ ...owing('phone'), past_due: ['address'] })).toEqual({
    currently_due: [],
    pending_verification: [],
    past_due: ['address', 'phone'],
    eventually_due: [],
    errors: [error('phone')],
    items: [item('phone', 'past_due')],
  });
});

test('what would do as well is as good as what was asked for', () => {
  const asked = owing('documents.passport.front_doc', 'phone');
  const [passport, phone] = asked.items;
  if (!passport || !phone) throw new Error('Nothing is owed');
  const either = {
    ...passport,
    alternatives: ['documents.drivers_license.front_doc'],
    deadline: '2026-12-10T00:00:00Z',
  };
  const after = supplied({ ...asked, items: [either, phone] }, (field) =>
    field.startsWith('documents.drivers_license'),
  );
  expect(after).toMatchObject({
    currently_due: ['phone'],
    pending_verification: ['documents.passport.front_doc'],
    errors: [{ field: 'phone' }],
  });
  const { deadline: _met, ...rest } = either;
  expect(after.items).toEqual([{ ...rest, bucket: 'pending_verification' }, phone]);
});

test('what is past due says since when, and what is being checked has no deadline', () => {
  const due = owing('phone');
  const dated = { ...due, items: due.items.map((each) => ({ ...each, deadline: '2026-12-10T00:00:00Z' })) };
  expect(pastDue(dated).items).toEqual([{ ...item('phone', 'past_due'), deadline: '2026-12-10T00:00:00Z' }]);
  expect(supplied(pastDue(dated), () => true).items).toEqual([item('phone', 'pending_verification')]);
});

test('the items name the fields of every bucket, each once, whatever comes and passes in whatever order', () => {
  const acts = fc.array(fc.oneof(fc.constant('deadline' as const), fc.subarray(FIELDS)), { maxLength: 6 });
  fc.assert(
    fc.property(anyRequirements, fc.subarray(FIELDS), acts, (requirements, alternatives, story) => {
      let now: Requirements = { ...requirements, items: requirements.items.map((each) => ({ ...each, alternatives })) };
      for (const act of story) now = act === 'deadline' ? pastDue(now) : supplied(now, (field) => act.includes(field));
      for (const bucket of REQUIREMENT_BUCKETS) {
        const named = now.items.filter((each) => each.bucket === bucket).map(({ field }) => field);
        expect(named.toSorted()).toEqual(now[bucket].toSorted());
      }
    }),
  );
});

test('sending something that nobody asked for changes nothing', () => {
  fc.assert(
    fc.property(anyRequirements, (requirements) => {
      expect(supplied(requirements, () => false)).toEqual(requirements);
    }),
  );
});

test('whatever is owed is in a bucket before and after, each once, and passing the deadline twice is passing it once', () => {
  fc.assert(
    fc.property(anyRequirements, fc.subarray(FIELDS), (requirements, sent) => {
      const owed = ({ currently_due, past_due, pending_verification }: Requirements) =>
        [...new Set([...currently_due, ...past_due, ...pending_verification])].toSorted();
      const after = supplied(requirements, (field) => sent.includes(field));
      expect(owed(after)).toEqual(owed(requirements));
      for (const bucket of [after.currently_due, after.past_due]) {
        expect(bucket.some((field) => sent.includes(field))).toBe(false);
      }
      expect(new Set(after.pending_verification).size).toBe(after.pending_verification.length);
      const late = pastDue(requirements);
      expect(owed(late)).toEqual(owed(requirements));
      expect(pastDue(late)).toEqual(late);
    }),
  );
});
