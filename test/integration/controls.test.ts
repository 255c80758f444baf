/** What people do to a customer: locks, restrictions, and verdicts that take two. */
import { rowsOf } from '../../src/db/database';
import type { VerificationState } from '../../src/domain/verification';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, MUSTERSCHURKE, person } from '../support/customers';
import { heldInChecks } from '../support/gated-contact';
import type * as GatedContact from '../support/gated-contact';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';

// What happens while the gate is closed happens while checks run.
jest.mock(
  '../../src/contact/check-contact',
  () => jest.requireActual<typeof GatedContact>('../support/gated-contact').gatedContact,
);

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ policy: { fourEyes: ['registration.check_digit_unconfirmed'] } });
}, 60_000);
afterAll(() => system.close());

describe('four eyes', () => {
  test('one person proposes and may not agree to it; a second one does', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');
    await expect(trading.verdict('approve')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await trading.see()).status).toBe('APPROVAL_PENDING');

    await trading.verdict('approve', { by: SECOND_REVIEWER });
    await trading.untilStatus('ACTIVE', 'decided');
  });

  test('the second one disagrees: it goes back, and another verdict may be proposed', async () => {
    const trading = await openCase(system, business());
    await trading.verdict('approve');
    await trading.untilState('awaiting_second_approval');

    await trading.verdict('decline', { by: SECOND_REVIEWER });
    await trading.untilState('in_review');
    await trading.verdict('decline');
    await trading.verdict('decline', { by: SECOND_REVIEWER });
    const { kyc } = await trading.untilStatus('RESTRICTED', 'decided');
    expect(kyc.decision?.outcome).toBe('decline');
  });
});

describe('a lock', () => {
  const STAGES: Record<string, () => Promise<{ held: Case; go?: () => void }>> = {
    collecting: () => heldInChecks(system),
    checking: async () => {
      const held = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));
      await held.untilState('checking');
      return { held };
    },
    awaiting_customer: async () => {
      const held = await openCase(system, { ...person(), documents: [] });
      await held.untilState('awaiting_customer');
      return { held };
    },
    in_review: async () => {
      const held = await openCase(system, person({ claims: MUSTERSCHURKE }));
      await held.untilState('in_review');
      return { held };
    },
    awaiting_second_approval: async () => {
      const held = await openCase(system, business());
      await held.verdict('approve');
      await held.untilState('awaiting_second_approval');
      return { held };
    },
    decided: async () => {
      const held = await openCase(system, person());
      await held.untilStatus('ACTIVE');
      return { held };
    },
  };

  test.each(Object.keys(STAGES))('in state %s holds, cancels what is open, and ends the workflow', async (state) => {
    const { held, go } = await (STAGES[state] as (typeof STAGES)[string])();
    await held.control('lock');
    go?.();

    await held.untilQuiet();
    const { status, kyc } = await held.see();
    expect(status).toBe('LOCKED');
    expect(kyc.state).toBe<VerificationState>(state === 'decided' ? 'decided' : 'cancelled');
    expect(kyc.review).toBeUndefined();
    const [run] = await rowsOf<{ open: boolean }>(
      system.owner.raw(`select exists (select from reviews where customer_id = ? and state = 'open') as open`, [
        held.id,
      ]),
    );
    expect(run?.open).toBe(false);
  });

  test('is left only by an unlock that two people signed, which verifies the customer anew', async () => {
    const ada = await openCase(system, person());
    const first = await ada.untilStatus('ACTIVE');
    await ada.control('lock');
    await ada.control('unlock');
    await expect(ada.control('unlock')).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await ada.see()).status).toBe('LOCKED');

    await ada.control('unlock', SECOND_REVIEWER);
    const again = await ada.untilStatus('ACTIVE', 'decided');
    expect(again.kyc.verificationId).not.toBe(first.kyc.verificationId);
    expect((await ada.verification()).openedBecause).toBe('unlocked');
  });
});

describe('an operator’s restriction', () => {
  test('outlives an approval, and lifting it shows what was decided meanwhile', async () => {
    const { held, go } = await heldInChecks(system);
    await held.control('restrict');
    go();
    await held.untilState('decided');
    expect(await held.see()).toMatchObject({ status: 'RESTRICTED', kyc: { decision: { outcome: 'approve' } } });

    await held.control('lift_restriction', FIRST_REVIEWER);
    expect((await held.see()).status).toBe('ACTIVE');
  });
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
