/** What a customer cannot shake off by changing: a list match that nobody judged, and a decline. */
import { openCase } from '../support/case';
import { MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem();
}, 60_000);
afterAll(() => system.close());

test('a changed birth date or name does not shake off a list match: a person has to judge it', async () => {
  const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
  await max.untilState('in_review');
  const first = await max.review();

  await max.change({ claims: { firstName: 'Ada', lastName: 'Example', dateOfBirth: '1990-05-17' } });
  const second = await until('another review is open', async () => {
    const review = await max.review();
    return review.id !== first.id && review;
  });
  expect(second.reasons.map(({ code }) => code)).toContain('screening.possible_match');

  await max.verdict('clear_match');
  await max.untilStatus('ACTIVE', 'decided');
});

test('who was declined and sends another document goes to a person', async () => {
  const child = await openCase(
    system,
    person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 15}-01-01` } }),
  );
  await child.untilStatus('RESTRICTED', 'decided');

  await child.change({
    claims: { dateOfBirth: '1990-05-17' },
    documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }],
  });
  await child.untilState('in_review');
  expect((await child.review()).reasons.map(({ code }) => code)).toEqual(['customer.declined_before']);

  await child.verdict('approve');
  await child.untilStatus('ACTIVE', 'decided');
  // A person has spoken: the next small change is the policy's again.
  await child.change({ claims: { phone: '+2348031234568' } });
  await child.untilStatus('ACTIVE', 'decided');
});

test('the number of a document stays when only its photo is sent, and goes when another number comes', async () => {
  const ada = await openCase(system, person());
  await ada.untilStatus('ACTIVE', 'decided');
  const [before] = (await ada.see()).documents;

  await ada.change({ documents: [{ idType: 'tin', validUntil: '2040-01-01' }] });
  const [kept] = (await ada.see()).documents;
  expect(kept).toMatchObject({ number: before?.number, issuingCountry: 'BRA', validUntil: '2040-01-01' });

  await ada.change({ documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }] });
  const [replaced] = (await ada.see()).documents;
  expect(replaced?.number).not.toBe(before?.number);
  expect(replaced?.validUntil).toBeUndefined();
});
