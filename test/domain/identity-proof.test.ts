import { decide } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { proofOfIdentity } from '../../src/domain/identity-proof';
import { allClearBut, check, FORMAT_ONLY, finding, NO_RULE, PERSON, VERIFIED } from './sample-evidence';

const PHOTO = check('document', 'clear', [], 'document:d1');
const pdf = (side: 'front' | 'back') =>
  check(
    'document',
    'clear',
    [finding('document.pdf_not_rendered', { severity: 'info', field: `documents.passport.${side}_doc` })],
    `document:${side}`,
  );
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
  expect(decided(number(NO_RULE), PHOTO)).toMatchObject({
    outcome: 'refer',
    reasons: ['identity_number.no_country_rule'],
  });
});

test('one number that stands is enough beside one that proves nothing', () => {
  expect(decided(number(NO_RULE, VERIFIED)).outcome).toBe('approve');
  expect(decided(number(NO_RULE, FORMAT_ONLY), PHOTO).outcome).toBe('approve');
});

test('a PDF that nobody has read is no document beside a weak number', () => {
  expect(decided(number(FORMAT_ONLY), pdf('front'))).toMatchObject({
    outcome: 'refer',
    reasons: ['document.pdf_not_rendered'],
  });
  expect(decided(number(FORMAT_ONLY), pdf('front'), PHOTO).outcome).toBe('approve');
  expect(decided(number(FORMAT_ONLY), pdf('back')).outcome).toBe('approve');
  expect(decided(number(VERIFIED), pdf('front')).outcome).toBe('approve');
});

test('a document check that does not apply is no document', () => {
  expect(decided(number(FORMAT_ONLY), check('document', 'not_applicable')).outcome).toBe('request_information');
});

test('the strength of a number that was refused counts for nothing', () => {
  const refused = finding('identity_number.invalid_check_digit', { detail: { strength: 'checksum' } });
  const row = check('identity_number', 'consider', [refused, FORMAT_ONLY]);
  expect(proofOfIdentity([row])).toBe('no_document');
});

test('a strength that nobody knows, or none at all, needs the document', () => {
  const odd = finding('identity_number.verified', { severity: 'info', detail: { strength: 'very strong' } });
  expect(proofOfIdentity([number(odd)])).toBe('no_document');
  expect(proofOfIdentity([number()])).toBe('no_document');
});

test('a number check that found no number to stand on says so itself', () => {
  expect(proofOfIdentity([])).toBe('stands');
  expect(proofOfIdentity([check('identity_number', 'unavailable')])).toBe('stands');
});
