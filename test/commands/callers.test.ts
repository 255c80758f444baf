import { ADMINS, APPROVERS, callerOf, isApprover, PEOPLE, REVIEWERS, STAFF } from '../../src/commands/callers';
import { personActor, personOf } from '../../src/domain/person';

const PERSON = personActor('0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10');

test('a reviewer key is not a reviewer: it may do what an approver may', () => {
  expect(callerOf({ id: 'key:7Hk2mXq9', role: 'reviewer' })).toBe('reviewer_key');
  expect(callerOf({ id: PERSON, role: 'reviewer' })).toBe('reviewer');
  expect(isApprover({ id: 'key:7Hk2mXq9', role: 'reviewer' })).toBe(true);
  expect(isApprover({ id: PERSON, role: 'reviewer' })).toBe(false);
});

test('each role may do what the one before it may', () => {
  const groups = [PEOPLE, REVIEWERS, APPROVERS, ADMINS];
  const roles = ['viewer', 'reviewer', 'approver', 'admin'] as const;
  for (const [rank, role] of roles.entries()) {
    expect(groups.map((group) => group.includes(role))).toEqual(groups.map((_, at) => at <= rank));
    expect(STAFF).toContain(role);
  }
});

test('what is neither a person nor a key is nobody', () => {
  for (const id of ['key:7Hk2mXq9', 'person:', 'person:admin', `x${PERSON}`]) {
    expect(() => callerOf({ id, role: 'admin' })).toThrow('no person');
  }
  expect(personOf('policy')).toBeUndefined();
  expect(personOf(PERSON)).toBe('0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10');
});
