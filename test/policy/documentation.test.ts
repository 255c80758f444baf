/** What docs/policy.md shows and says about conditions, held to what can be loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkPolicy } from '../../src/policy/check-policy';
import { FACT_TYPES } from '../../src/policy/fact-types';
import { PolicyFile } from '../../src/policy/policy-schema';
import { policyText } from './policy-text';

const documentation = readFileSync(join(__dirname, '../../docs/policy.md'), 'utf8');

test('its example is a policy', () => {
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(documentation) ?? [];
  const [facts = '', findings = ''] = example.split('findings:');
  expect(checkPolicy(policyText({ facts, findings: `findings:${findings}` })).problems).toEqual([]);
});

test('its example of related parties is one, too', () => {
  const [, , example = ''] = documentation.split('```yaml\n').map((part) => part.split('```')[0] ?? '');
  expect(checkPolicy(policyText({ requires: `${example}  - { check: screening }` })).problems).toEqual([]);
});

test('every key of a policy, and every value that a condition may see, is named', () => {
  for (const key of Object.keys(PolicyFile.shape)) expect(documentation).toContain(`\`${key}\``);
  const facts = Object.entries(FACT_TYPES).flatMap(([type, fields]) => (type === 'Checks' ? [] : Object.keys(fields)));
  for (const fact of facts) expect(documentation).toMatch(new RegExp(`[\`.]${fact}\``));
});
