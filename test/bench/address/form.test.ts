import { ALL_COUNTRIES, reportRules, takesPostalCode } from '../../../bench/address/form-rules';
import { plainAddresses, reportForm } from '../../../bench/address/form-speed';
import { mutatedCodes } from '../../../bench/address/mutated-codes';
import { countryRules } from '../../../src/address/country-rules';

test('spoilt codes fit no pattern, and are none of the examples', () => {
  for (const country of ['US', 'GB', 'LV', 'IE', 'AD']) {
    const rules = countryRules(country);
    const codes = mutatedCodes(rules);
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter((code) => rules.postalCode?.test(code) || rules.postalCodeExamples.includes(code))).toEqual([]);
  }
});

test('what a country still takes is no spoilt code: five digits where four and six are used', () => {
  const codes = mutatedCodes({ ...countryRules('US'), postalCode: /^(?:\d{4}|\d{5})$/, postalCodeExamples: ['1000'] });
  expect(codes).not.toContain('10007');
  expect(codes).toContain('1000XQ');
  expect(mutatedCodes({ ...countryRules('US'), postalCodeExamples: ['0'] })).not.toContain('');
});

test('a country takes its own codes and no other', () => {
  expect([takesPostalCode('GB', 'SW1A 1AA'), takesPostalCode('GB', '12345')]).toEqual([true, false]);
});

test('the rules are met only when no code is wrong and nothing throws', () => {
  const good = {
    countries: 252,
    examples: { codes: 10, refused: [] },
    mutated: { codes: 10, taken: [] },
    odd: { addresses: 10, thrown: [] },
  };
  const met = (rules: Parameters<typeof reportRules>[0]) => reportRules(rules).targets.map((target) => target.met);
  const wrong = [{ country: 'GB', code: 'x' }];
  expect(met(good)).toEqual([true, true, true]);
  expect(met({ ...good, examples: { codes: 10, refused: wrong } })).toEqual([false, true, true]);
  expect(met({ ...good, mutated: { codes: 10, taken: wrong } })).toEqual([true, false, true]);
  expect(met({ ...good, odd: { addresses: 10, thrown: ['GB'] } })).toEqual([true, true, false]);
});

test('the form is timed in every country, and the slow twentieth counts', () => {
  const countries = new Set(plainAddresses(1).map(({ customerCountry }) => customerCountry));
  expect(ALL_COUNTRIES.filter((country) => !countries.has(country))).toEqual([]);
  const times = Array.from({ length: 100 }, (_none, at) => (at < 94 ? 10 : 60));
  expect(reportForm({ addresses: 1, times }).targets).toMatchObject([{ value: 60, met: false }]);
  expect(reportForm({ addresses: 1, times: times.map((time, at) => (at < 95 ? 10 : time)) }).targets).toMatchObject([
    { value: 10, met: true },
  ]);
});
