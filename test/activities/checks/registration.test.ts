import { planRegistration } from '../../../activities/checks/registration';
import type { CustomerRecord } from '../../../src/domain/views';
import { createFakeRegistryProvider } from '../../../src/registration/providers/fake-registry-provider';
import type { RegistryProvider } from '../../../src/registration/providers/registry-provider';
import { ADA, TRADING } from '../../support/customers';

const TODAY = '2026-11-26';
const { taxIds: _doubted, ...claims } = TRADING;

const recordOf = (changes: Partial<typeof TRADING> = {}) =>
  ({ kind: 'business', countryCode: 'GBR', claims: { ...claims, ...changes } }) as unknown as CustomerRecord;
const plan = (record = recordOf(), registry?: RegistryProvider, about?: 'party', today = TODAY) =>
  planRegistration({ registry }, { record, today }, about);
const answer = async (...asked: Parameters<typeof plan>) => plan(...asked)[0]?.run?.();
const found = async (...asked: Parameters<typeof plan>) =>
  (await answer(...asked))?.findings.map(({ code, field }) => [code, field]);

test('a business has one check of its registration, and a person has none', async () => {
  expect(plan()).toMatchObject([{ kind: 'registration', subject: 'customer' }]);
  await expect(answer()).resolves.toMatchObject({ outcome: 'clear' });
  const person = { kind: 'individual', countryCode: 'GBR', claims: ADA } as unknown as CustomerRecord;
  expect(plan(person)).toEqual([]);
});

test('further tax numbers are held against the rules of the countries that gave them', async () => {
  const taxIds = [
    { country: 'DEU', number: 'DE136695976' },
    { country: 'FRA', number: '1' },
  ];
  await expect(found(recordOf({ taxIds }))).resolves.toEqual([
    ['registration.number_verified', 'business.registration_number'],
    ['registration.number_verified', 'business.tax_ids'],
    ['registration.invalid_format', 'business.tax_ids'],
  ]);
});

test('the register is asked where there is one, and what it says is beside the rules', async () => {
  const registry = createFakeRegistryProvider();
  await expect(found(recordOf(), registry)).resolves.toEqual([
    ['registration.number_verified', 'business.registration_number'],
    ['registration.registry_verified', 'business.registration_number'],
    ['registration.fake_provider', 'business.registration_number'],
  ]);
  const gone = recordOf({ legalName: 'Example FAKE-DISSOLVED Ltd' });
  await expect(answer(gone, registry)).resolves.toMatchObject({ outcome: 'consider' });
  const away = recordOf({ legalName: 'Example FAKE-UNAVAILABLE Ltd' });
  await expect(answer(away, registry)).rejects.toThrow('unavailable');
});

test('a register that neither answers nor listens has not said anything', async () => {
  jest.useFakeTimers();
  const timedOut = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(timedOut.signal);
  const asked = answer(recordOf(), { name: 'silent', lookUp: () => new Promise(() => undefined) });
  timedOut.abort(new Error('Five seconds are over'));
  await expect(asked).rejects.toThrow('Five seconds are over');
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('what the rules said holds on another day, and what a register said, or a date to come, does not', () => {
  const inputOn = (day: string, ...[record, registry]: [CustomerRecord?, RegistryProvider?]) =>
    plan(record, registry, undefined, day)[0]?.input;
  expect(inputOn('2026-11-27')).toEqual(inputOn(TODAY));
  const registry = createFakeRegistryProvider();
  expect(inputOn('2026-11-27', recordOf(), registry)).not.toEqual(inputOn(TODAY, recordOf(), registry));
  const toCome = recordOf({ incorporationDate: '2026-11-28' });
  expect(inputOn('2026-11-27', toCome)).not.toEqual(inputOn(TODAY, toCome));
  expect(inputOn(TODAY, recordOf({ legalForm: 'plc' }))).not.toEqual(inputOn(TODAY));
});

describe('of a related business', () => {
  test('fields are those within the party', async () => {
    await expect(found(recordOf({ registrationNumber: 'XX234567' }), undefined, 'party')).resolves.toEqual([
      ['registration.invalid_format', 'registration_number'],
    ]);
  });

  test('nothing is looked at where no number was sent, and none is missed where there is a tax number', async () => {
    const { registrationNumber: _none, ...unnumbered } = claims;
    const record = { ...recordOf(), claims: unnumbered } as CustomerRecord;
    expect(plan(record, undefined, 'party')).toEqual([]);
    const taxed = { ...recordOf(), claims: { ...unnumbered, taxId: 'GB719382654' } } as CustomerRecord;
    const result = await answer(taxed, undefined, 'party');
    expect([result?.outcome, result?.findings.map(({ code }) => code)]).toEqual([
      'clear',
      ['registration.number_verified'],
    ]);
  });
});
