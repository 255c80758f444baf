import { tamperFinding, type TamperCode } from '../../../src/documents/tamper/tamper-findings';

test('a finding names the field, speaks to both sides and keeps the measures', () => {
  const finding = tamperFinding({ code: 'cut_off', detail: { cut_lines: 3 } }, 'documents.passport.front');
  expect(finding).toMatchObject({
    code: 'document.cut_off',
    field: 'documents.passport.front',
    detail: { cut_lines: 3 },
  });
  expect(finding.customer_message).not.toBe('');
  expect(finding.staff_note).not.toBe('');
});

test.each<[code: TamperCode, severity: string, retryable: boolean]>([
  // What a new photo can settle, the customer may send anew.
  ['screenshot', 'warning', true],
  ['photo_of_screen', 'warning', true],
  ['cut_off', 'warning', true],
  // What looks like fraud a person looks at, and nobody is told how it was seen.
  ['portrait_reused', 'critical', false],
  ['pdf_text_disagrees', 'critical', false],
  ['picture_generated', 'critical', false],
  // What honest people do as well is a remark.
  ['picture_developed', 'info', false],
])('%s is of severity %s', (code, severity, retryable) => {
  expect(tamperFinding({ code, detail: {} }, 'documents.passport.front')).toMatchObject({ severity, retryable });
});
