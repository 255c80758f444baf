import { parseProofLine } from '../../src/address/jsonl/proof-line';
import { answerProofLine } from '../../src/address/read-proofs-jsonl';
import { billTo, TODAY } from './proof/letter-page';

const answer = (line: object, options: Parameters<typeof answerProofLine>[2]) => {
  const address = { street: '12 Mockingfield Road', city: 'Leeds', postal_code: 'LS6 2BN', country: 'GB' };
  const parsed = parseProofLine(JSON.stringify({ id: 1, file: 'bill.pdf', name: 'Jane Sample', address, ...line }));
  if ('isMalformed' in parsed) throw new Error('the line is malformed');
  return answerProofLine(parsed, billTo({ date: 'Bill date: 18 June 2026' }), options).findings;
};

test('a letter may be as old as the caller allows, and 90 days unless told', () => {
  expect(answer({}, { today: TODAY })).toEqual(['address.proof_too_old']);
  expect(answer({}, { today: TODAY, maxAgeDays: 155 })).toEqual(['address.proof_verified']);
  expect(answer({}, { today: TODAY, maxAgeDays: 154 })).toEqual(['address.proof_too_old']);
});

test('the day of a line goes before the real one', () => {
  expect(answer({ today: '2026-06-20' }, { today: TODAY })).toEqual(['address.proof_verified']);
});
