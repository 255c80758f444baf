import { CUSTOMER_STATUSES } from '../../src/domain/customer';
import { checkReferredParty } from '../../src/ownership/check-referred-party';

test.each([
  ['ACTIVE', 'clear', 'ownership.party_verified'],
  ['APPROVAL_PENDING', 'unavailable', 'ownership.party_pending'],
  ['RESTRICTED', 'consider', 'ownership.party_not_active'],
  ['LOCKED', 'consider', 'ownership.party_not_active'],
] as const)('a party who is a customer and %s is %s', (status, outcome, code) => {
  const result = checkReferredParty(status);
  expect([result.outcome, result.findings.map((finding) => finding.code)]).toEqual([outcome, [code]]);
});

test('nothing that is said to the business tells why another customer may not be served', () => {
  for (const status of CUSTOMER_STATUSES) {
    const [finding] = checkReferredParty(status).findings;
    expect(finding).toMatchObject({ field: 'customer_id', retryable: false });
    expect(finding?.customer_message).not.toMatch(/restrict|lock|list|sanction/i);
  }
});
