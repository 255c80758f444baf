import { checksByIds } from '../../src/db/checks';
import { asTenant, rowsOf } from '../../src/db/database';
import type { JsonObject } from '../../src/domain/evidence';
import { whatItSaw } from '../../src/domain/overrides';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

interface StoredRow {
  readonly outcome: string;
  readonly reasons: unknown;
  readonly requirements: unknown;
  readonly risk_tier: string;
  readonly context: JsonObject;
  readonly evidence_ids: string[];
  readonly policy_version: string;
  readonly decided_at: string;
}

/** Decided with an override, which is then taken back: what is made again saw it all the same. */
async function overrideAndWithdraw(customerId: string): Promise<void> {
  const request = by(tenant, FIRST_REVIEWER);
  const why = { reasonCode: 'looked_at', note: 'Looked at by a person in a test.' };
  const { id: reviewId, verificationId } = await openReview(system, tenant, customerId);
  const checks = (await system.reads.verification(tenant, verificationId))?.checks ?? [];
  const { value } = await system.commands.overrideFinding(request, reviewId, {
    checkId: checks.find(({ kind }) => kind === 'contact')?.id ?? '',
    code: 'contact.simulated',
    ...why,
  });
  await verify(system, tenant, customerId);
  await system.commands.withdrawOverride(request, value.id, why);
  await verify(system, tenant, customerId);
}

test('every decision of the policy can be made again from what is stored, to the same result', async () => {
  const { address, ...homeless } = person();
  void address;
  const overridden = person({ metadata: { simulate: { contact: 'consider' } } });
  const everyone = [
    person(),
    person({ claims: MUSTERSCHURKE }),
    homeless,
    person({ documents: [] }),
    person({ documents: [{ idType: 'passport', number: 'X1234567' }] }),
    person({ documents: [{ idType: 'drivers_license', number: 'D1234567' }] }),
    person({ documents: [{ idType: 'tin', number: nextCpf().slice(1) }], countryCode: 'BRA' }),
    person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 12}-01-01` } }),
    person({ claims: { email: 'someone@mailinator.com', funds: { sourceOfFunds: 'gambling_proceeds' } } }),
    person({ address: { ...LAGOS, postalCode: 'nonsense', state: 'Atlantis' } }),
    person({ metadata: { simulate: { screening: 'unavailable' } } }),
    business(),
    overridden,
  ];
  for (const intake of everyone) {
    const { value } = await system.commands.createCustomer(by(tenant), intake);
    await verify(system, tenant, value.id, { unavailableIsFinal: true });
    if (intake === overridden) await overrideAndWithdraw(value.id);
  }
  const rows = await rowsOf<StoredRow>(
    system.owner.raw('select * from decisions where tenant_id = ? order by decided_at', [tenant]),
  );
  // The override, and its withdrawal, made one more each.
  expect(rows).toHaveLength(everyone.length + 2);
  expect(rows.filter(({ context }) => whatItSaw(context).overrides.length > 0)).toHaveLength(1);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(
    new Set(['approve', 'refer', 'request_information', 'decline']),
  );
  for (const row of rows) {
    const evidence = await asTenant(system.app, tenant, (tx) => checksByIds(tx, row.evidence_ids));
    const now = new Date(row.decided_at).toISOString();
    const again = system.policy.decide({ ...whatItSaw(row.context), evidence, now });
    expect({ ...again, tier: again.risk.tier }).toMatchObject({
      outcome: row.outcome,
      reasons: row.reasons,
      requirements: row.requirements,
      tier: row.risk_tier,
    });
    expect(row.policy_version).toBe(system.policy.version);
  }
});
