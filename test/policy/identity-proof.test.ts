import { decide } from './decide';
import type { Evidence } from '../../src/domain/evidence';
import { identityStrength } from '../../src/policy/identity-strength';
import { allClearBut, check, FORMAT_ONLY, finding, NO_RULE, PERSON, VERIFIED } from '../domain/sample-evidence';

const PHOTO = check('document', 'clear', [], 'document:d1');
const seen = (strength: string, outcome: Parameters<typeof check>[1] = 'clear') =>
  check('document', outcome, [finding('document.verified', { severity: 'info', detail: { strength } })], 'document:d1');
const decided = (...rows: readonly Evidence[]) => {
  const { outcome, reasons, requirements } = decide({ context: PERSON, evidence: allClearBut(...rows) });
  return { outcome, reasons: reasons.map(({ code }) => code), due: requirements.currently_due };
};
const number = (...findings: Parameters<typeof check>[2] & object) => check('identity_number', 'clear', findings);

test('a number with a check digit stands without a document', () => {
  expect(decided(number(VERIFIED)).outcome).toBe('approve');
});

test('a number whose form alone was checked needs a photo, and the photo is asked for by field', () => {
  expect(decided(number(FORMAT_ONLY))).toEqual({
    outcome: 'request_information',
    reasons: ['identity_number.format_only'],
    due: ['documents.national_id.front_doc'],
  });
  expect(decided(number(FORMAT_ONLY), PHOTO).outcome).toBe('approve');
});

test('a number without any rule needs a photo, and then a person who compares the two', () => {
  expect(decided(number(NO_RULE)).outcome).toBe('request_information');
  const compared = { outcome: 'refer', reasons: ['identity_number.no_country_rule'] };
  expect(decided(number(NO_RULE), PHOTO)).toMatchObject(compared);
  expect(decided(number(NO_RULE), seen('printed'))).toMatchObject(compared);
});

test.each(['mrz', 'barcode'])('a clear document that was read from its %s proves a number without any rule', (from) => {
  expect(decided(number(NO_RULE), seen(from)).outcome).toBe('approve');
  expect(decided(number(NO_RULE), PHOTO, seen(from)).outcome).toBe('approve');
  // What is not clear proves nothing, whatever was read on it.
  expect(decided(number(NO_RULE), seen(from, 'consider')).reasons).toContain('identity_number.no_country_rule');
  expect(decided(number(NO_RULE), seen(from, 'unavailable')).reasons).toContain('identity_number.no_country_rule');
});

test('the same words in another finding, or a strength that nobody knows, prove nothing', () => {
  const other = finding('document.mrz_unclear', { severity: 'info', detail: { strength: 'mrz' } });
  expect(decided(number(NO_RULE), check('document', 'clear', [other])).outcome).toBe('refer');
  expect(decided(number(NO_RULE), seen('chip')).outcome).toBe('refer');
});

test('one number that stands is enough beside one that proves nothing', () => {
  expect(decided(number(NO_RULE, VERIFIED)).outcome).toBe('approve');
  expect(decided(number(NO_RULE, FORMAT_ONLY), PHOTO).outcome).toBe('approve');
});

test('a document check that does not apply is no document', () => {
  expect(decided(number(FORMAT_ONLY), check('document', 'not_applicable')).outcome).toBe('request_information');
});

test('the strength of a number that was refused counts for nothing', () => {
  const refused = finding('identity_number.invalid_check_digit', { detail: { strength: 'checksum' } });
  expect(identityStrength([check('identity_number', 'consider', [refused, FORMAT_ONLY])])).toBe('format');
});

test('a strength that nobody knows, or none at all, needs the document', () => {
  const odd = finding('identity_number.verified', { severity: 'info', detail: { strength: 'very strong' } });
  expect(identityStrength([number(odd)])).toBe('format');
  expect(identityStrength([number()])).toBe('format');
  expect(decided(number()).reasons).toEqual(['identity_number.format_only']);
});

test('a number check that found no number to stand on says so itself', () => {
  expect(identityStrength([])).toBe('none');
  expect(identityStrength([check('identity_number', 'unavailable')])).toBe('none');
});
