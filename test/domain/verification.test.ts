import { isFinal, VERIFICATION_STATES } from '../../src/domain/verification';

test('a verification is over when it is decided, expired or cancelled, and not before', () => {
  expect(VERIFICATION_STATES.filter(isFinal)).toEqual(['decided', 'expired', 'cancelled']);
});
