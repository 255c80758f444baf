import { checksByIds } from '../../src/db/checks';
import { asTenant, rowsOf } from '../../src/db/database';
import type { DecisionContext } from '../../src/domain/decision';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

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
  readonly context: DecisionContext;
  readonly evidence_ids: string[];
  readonly policy_version: string;
  readonly decided_at: string;
}

test('every decision of the policy can be made again from what is stored, to the same result', async () => {
  const { address, ...homeless } = person();
  void address;
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
  ];
  for (const intake of everyone) {
    const { value } = await system.commands.createCustomer(by(tenant), intake);
    await verify(system, tenant, value.id, { unavailableIsFinal: true });
  }
  const rows = await rowsOf<StoredRow>(
    system.owner.raw('select * from decisions where tenant_id = ? order by decided_at', [tenant]),
  );
  expect(rows).toHaveLength(everyone.length);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(
    new Set(['approve', 'refer', 'request_information', 'decline']),
  );
  for (const row of rows) {
    const evidence = await asTenant(system.app, tenant, (tx) => checksByIds(tx, row.evidence_ids));
    const again = system.policy.decide({ context: row.context, evidence, now: new Date(row.decided_at).toISOString() });
    expect({ ...again, tier: again.risk.tier }).toMatchObject({
      outcome: row.outcome,
      reasons: row.reasons,
      requirements: row.requirements,
      tier: row.risk_tier,
    });
    expect(row.policy_version).toBe(system.policy.version);
  }
});
