/** Customers in every standing, brought there by the real commands and activities. */
import { person, MUSTERSCHURKE } from '../support/customers';
import { by, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { openReview, verify } from '../support/verify';

export interface Standing {
  readonly tenantId: string;
  readonly customerId: string;
  readonly verificationId: string;
}

async function create(system: TestSystem, tenantId: string, intake = person()): Promise<Standing> {
  const { value } = await system.commands.createCustomer(by(tenantId), intake);
  const [verification] = (await system.reads.verifications(tenantId, value.id)) ?? [];
  if (!verification) throw new Error('A new customer has no verification');
  return { tenantId, customerId: value.id, verificationId: verification.id };
}

export const pending = (system: TestSystem, tenantId: string) => create(system, tenantId);

export async function active(system: TestSystem, tenantId: string): Promise<Standing> {
  const standing = await create(system, tenantId);
  await verify(system, tenantId, standing.customerId);
  return standing;
}

/** In review, over a list match. */
export async function referred(system: TestSystem, tenantId: string): Promise<Standing & { reviewId: string }> {
  const standing = await create(system, tenantId, person({ claims: MUSTERSCHURKE }));
  await verify(system, tenantId, standing.customerId);
  return { ...standing, reviewId: (await openReview(system, tenantId, standing.customerId)).id };
}

export const CONTROL = { reasonCode: 'suspected_fraud', note: 'Reported by the payments team.' } as const;

export async function locked(system: TestSystem, tenantId: string): Promise<Standing> {
  const standing = await create(system, tenantId);
  await system.commands.controlCustomer(by(tenantId, FIRST_REVIEWER), standing.customerId, {
    action: 'lock',
    ...CONTROL,
  });
  return standing;
}
