import { STDNUM_VERSION } from '../../src/documents/identity-number/check-identity-numbers';
import type { CheckResult } from '../../src/domain/evidence';
import { checkRegistration, REGISTRATION_ENGINE } from '../../src/registration/check-registration';
import type { RegistrationClaims } from '../../src/registration/check-registration';
import { checkWithRegistry } from '../../src/registration/check-with-registry';
import type { RegistryProvider } from '../../src/registration/providers/registry-provider';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';
import { registrationClaims } from '../registration-claims';
import type { Snapshot } from '../snapshot';

/** A register has this long: it is asked beside checks that take milliseconds, in an activity that has ten seconds. */
const REGISTRY_MS = 5_000;

/**
 * What a business says of its numbers, form and date, held against the rules, and against its register where one is
 * configured. Of a related business only what was sent is looked at, and the fields are those within the party.
 */
export function planRegistration(
  { registry }: Pick<ActivityDeps, 'registry'>,
  { record, today }: Pick<Snapshot, 'record' | 'today'>,
  about: 'customer' | 'party' = 'customer',
): PlannedCheck[] {
  if (record.kind !== 'business') return [];
  const claims = registrationClaims(record.claims, record.countryCode);
  const { registrationNumber, taxId, incorporationDate } = claims;
  if (about === 'party' && !registrationNumber?.trim() && !taxId?.trim()) return [];
  // A register says something else tomorrow; rules alone ask for the day only of a date that has not come.
  const depends = registry !== undefined || (incorporationDate ?? '') > today;
  return [
    {
      kind: 'registration',
      subject: 'customer',
      input: {
        ...claims,
        about,
        engine: REGISTRATION_ENGINE.version,
        stdnum: STDNUM_VERSION,
        registry: registry?.name ?? null,
        ...(depends && { today }),
      },
      run: async () => {
        const result = registry ? await asked(registry, claims, today) : checkRegistration(claims, today);
        return about === 'party' ? withinParty(result) : result;
      },
    },
  ];
}

/** A register that does not answer in time, also one that does not listen to its signal, has not said anything. */
async function asked(registry: RegistryProvider, claims: RegistrationClaims, today: string): Promise<CheckResult> {
  const signal = AbortSignal.timeout(REGISTRY_MS);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([checkWithRegistry(registry, claims, today, signal), late]);
}

/** The paths of a customer's business stand without `business.` in a party. A party that sent no number owes none. */
function withinParty(result: CheckResult): CheckResult {
  const findings = result.findings
    .filter(({ code }) => code !== 'registration.number_missing')
    .map((finding) => ({ ...finding, ...(finding.field && { field: finding.field.replace(/^business\./, '') }) }));
  return {
    ...result,
    findings,
    outcome:
      result.outcome === 'consider' && findings.every(({ severity }) => severity === 'info') ? 'clear' : result.outcome,
  };
}
