/** What a register answered, held against what the business says. Pure. */
import type { CheckResult, Finding } from '../domain/evidence';
import { compareOrganisationNames } from '../names/compare-organisation-names';
import { FIELDS, REGISTRATION_ENGINE } from './check-registration';
import type { RegistrationClaims } from './check-registration';
import { readLegalForm } from './legal-form';
import type { RegistryAnswer, RegistryRecord, RegistryStatus } from './providers/registry-provider';
import { registrationFinding } from './registration-findings';
import type { RegistryDifference } from './registration-findings';
import { isSameNumber } from './same-number';

const OF_STATUS: Record<RegistryStatus, RegistryDifference | undefined> = {
  active: undefined,
  dissolved: 'registry_dissolved',
  winding_up: 'registry_winding_up',
  suspended: 'registry_suspended',
  unknown: 'registry_status_unknown',
};

/**
 * `consider` where the register does not know the number, says that the company is gone, or says anything else than what is
 * claimed; else `clear`. What the register does not say is not held against anybody. The record goes to `sealed`.
 */
export function compareWithRegistry(claims: RegistrationClaims, answer: RegistryAnswer, today: string): CheckResult {
  const differing = answer.found
    ? differences(claims, answer.record, today)
    : [registrationFinding('registry_not_found', FIELDS.number)];
  const found = differing.length > 0 ? differing : [registrationFinding('registry_verified', FIELDS.number)];
  const findings = [...found, ...(answer.remarks ?? [])];
  return {
    outcome: findings.every(({ severity }) => severity === 'info') ? 'clear' : 'consider',
    findings,
    engine: REGISTRATION_ENGINE,
    data: answer.found && answer.record.asOf !== undefined ? { registry: answer.record.asOf } : {},
    ...(answer.found && { sealed: { registry: sealedRecord(answer.record) } }),
  };
}

function differences(claims: RegistrationClaims, record: RegistryRecord, today: string): Finding[] {
  const status = OF_STATUS[record.status];
  return [
    ...(status === undefined ? [] : [registrationFinding(status, FIELDS.number)]),
    ...(isSameNumber(claimedNumber(claims), record.number, today)
      ? []
      : [registrationFinding('registry_number_mismatch', FIELDS.number)]),
    ...nameDifference(claims.legalName, record),
    ...formDifference(claims, record),
    ...dateDifference(claims.incorporationDate, record.incorporationDate),
  ];
}

function nameDifference(claimed: string, record: RegistryRecord): Finding[] {
  const legal = compareOrganisationNames(claimed, record.legalName);
  if (legal.outcome === 'same' || legal.outcome === 'compatible') return [];
  const agrees = (name: string) => ['same', 'compatible'].includes(compareOrganisationNames(claimed, name).outcome);
  const what = (record.otherNames ?? []).some(agrees)
    ? 'registry_trading_name'
    : legal.outcome === 'different'
      ? 'registry_name_mismatch'
      : 'registry_name_unclear';
  return [registrationFinding(what, FIELDS.name, { reasons: legal.reasons, score: legal.score })];
}

/** Only two forms that are both understood can differ. */
function formDifference(claims: RegistrationClaims, record: RegistryRecord): Finding[] {
  const claimed = readLegalForm(claims.legalForm, claims.legalName);
  const registered = readLegalForm(record.legalForm, record.legalName);
  if (!claimed || !registered || claimed.some((form) => registered.includes(form))) return [];
  return [registrationFinding('registry_form_mismatch', FIELDS.form)];
}

/** A register may know the year or the month alone. */
function dateDifference(claimed: string | undefined, registered: string | undefined): Finding[] {
  if (!claimed?.trim() || !registered?.trim() || claimed.startsWith(registered)) return [];
  return [registrationFinding('registry_date_mismatch', FIELDS.date)];
}

function claimedNumber({ registryCountry, country, registrationNumber, registrationType }: RegistrationClaims) {
  return {
    country: registryCountry?.trim() || country,
    number: registrationNumber ?? '',
    type: registrationType,
  };
}

function sealedRecord({ legalName, otherNames, number, status, legalForm, incorporationDate, asOf }: RegistryRecord) {
  return {
    legal_name: legalName,
    number,
    status,
    ...(otherNames && { other_names: [...otherNames] }),
    ...(legalForm !== undefined && { legal_form: legalForm }),
    ...(incorporationDate !== undefined && { incorporation_date: incorporationDate }),
    ...(asOf !== undefined && { as_of: asOf }),
  };
}
