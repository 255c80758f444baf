import { checkRegistrationText } from '../../src/registration/check-registrations-jsonl';

const answer = (line: unknown) => checkRegistrationText(JSON.stringify(line), '2026-11-26');
const MALFORMED = { valid: false, strength: 'none', type: null, normalised: null, reasons: ['malformed_line'] };

test('a line is answered with its id, the kind and the number as the register writes it', () => {
  expect(answer({ id: 7, country: 'FR', number: 'RCS Paris 719 382 640' })).toEqual({
    id: 7,
    valid: true,
    strength: 'checksum',
    type: 'siren',
    normalised: '719382640',
    reasons: [],
  });
});

test('type, form and name of a line count, and may be null', () => {
  const line = { id: 'a', country: 'NG', number: '719382' };
  expect(answer({ ...line, type: 'bn', legal_form: null, name: null })).toMatchObject({ type: 'bn', reasons: [] });
  expect(answer({ ...line, type: 'rc', legal_form: 'business name' }).reasons).toEqual(['form_mismatch']);
  expect(answer({ ...line, type: 'it', name: 'Ramble Example Ltd' }).reasons).toEqual(['form_mismatch']);
});

test.each([
  [{ country: 'FR', number: '719382640' }, null],
  [{ id: 1, number: '719382640' }, 1],
  [{ id: 1, country: 'FR', number: 719382640 }, 1],
  [{ id: 1, country: 'FR', number: '719382640', type: 7 }, 1],
  [[], null],
  [null, null],
])('the line %j is malformed', (line, id) => {
  expect(answer(line)).toEqual({ id, ...MALFORMED });
});

test('text that is no JSON is malformed', () => {
  expect(checkRegistrationText('{', '2026-11-26')).toEqual({ id: null, ...MALFORMED });
});
