import type { CheckResult } from '../domain/evidence';
import { bothResults } from '../domain/both-results';
import { checkRegistration } from './check-registration';
import type { RegistrationClaims } from './check-registration';
import { checkRegistrationNumber } from './check-registration-number';
import { compareWithRegistry } from './compare-with-registry';
import type { RegistryProvider } from './providers/registry-provider';

/**
 * The rules, and then the register about a number that can exist. Throws what the provider throws: what could not be
 * found out is no answer.
 */
export async function checkWithRegistry(
  provider: RegistryProvider,
  claims: RegistrationClaims,
  today: string,
  signal?: AbortSignal,
): Promise<CheckResult> {
  const byRules = checkRegistration(claims, today);
  const number = claims.registrationNumber?.trim() ?? '';
  const country = claims.registryCountry?.trim() || claims.country;
  const check = checkRegistrationNumber({ country, number, type: claims.registrationType }, today);
  if (!check.valid || check.normalised === null) return byRules;
  const { type, normalised } = check;
  const query = { country, number, normalised, legalName: claims.legalName, ...(type !== null && { type }) };
  const answer = await provider.lookUp(query, signal);
  const byRegistry = compareWithRegistry(claims, answer, today);
  const engine = { name: `${provider.name}-registry`, version: byRegistry.engine.version };
  return bothResults(byRules, { ...byRegistry, engine }, provider.name);
}
