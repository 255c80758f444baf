import { explanationText } from '../../src/cli/policy/explanation-text';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { ALL_CLEAR, PERSON } from '../domain/sample-evidence';
import { BUSINESS_CLEAR, businessOf, person, personClear } from '../domain/sample-parties';

const NOW = '2026-01-01T12:00:00Z';

test('the explanation of a business names the party of each rule, and that of a person has no such column', () => {
  const parties = [person('p1'), person('p2', { addressGiven: false })];
  const evidence = [
    ...BUSINESS_CLEAR,
    ...personClear('p1'),
    ...personClear('p2').filter(({ kind }) => kind !== 'address'),
  ];
  const text = explanationText(shippedPolicy().explain({ context: businessOf(parties), evidence, now: NOW }));
  const lines = text.split('\n');
  expect(lines[0]).toMatch(/^RULE +LINE +EFFECT +CODE +PARTY +WHEN +SAW$/);
  expect(lines.filter((line) => /address\.missing +p2 /.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^ownership\.verify +\d+ +require +p1 /.test(line))).toHaveLength(1);
  expect(explanationText(shippedPolicy().explain({ context: PERSON, evidence: ALL_CLEAR, now: NOW }))).not.toContain(
    'PARTY',
  );
});
