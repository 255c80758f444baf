import { genuineJobs, reportGenuine } from '../../../bench/address/genuine-letters';
import { LETTER_FORMS } from '../../../bench/address/letter-forms';
import type { ExaminedLetter } from '../../../bench/address/letter-job';
import { reportLetterSpeed } from '../../../bench/address/letter-speed';
import { searchForStrings } from '../../../bench/address/search-for-strings';
import { WRONG_CLAIMS } from '../../../bench/address/wrong-claims';
import { faultyJobs, reportWrong } from '../../../bench/address/wrong-letters';
import { LETTER_COUNTRIES } from '../../../src/specimens/letters/letter-countries';
import { LETTER_FAULTS } from '../../../src/specimens/letters/letter-truth';

const ALL = { name: true, house_number: true, street: true, city_or_postal_code: true, date: true };

/** A letter that proves what is claimed, and nothing else. */
const examined = (changes: Partial<ExaminedLetter> = {}): ExaminedLetter => ({
  seed: 1,
  form: 'clean',
  language: 'en',
  layout: 'plain',
  country: 'GB',
  isLatin: true,
  outcome: 'clear',
  codes: ['address.proof_verified'],
  found: ALL,
  rivalFound: true,
  accepted: { ours: true, rival: true },
  wrongClaims: WRONG_CLAIMS.map((what) => ({ what, ours: false, rival: what === 'stale_date' })),
  ...changes,
});

describe('jobs', () => {
  test('nobody is drawn twice; every form, country and fault has its turn', () => {
    const [genuine, faulty] = [genuineJobs(24, 700_000), faultyJobs(24, 710_000)];
    expect(new Set([...genuine, ...faulty].map(({ seed }) => seed)).size).toBe(genuine.length + faulty.length);
    expect(new Set(genuine.map(({ form }) => form))).toEqual(new Set(LETTER_FORMS));
    expect(new Set(genuine.map(({ country }) => country)).size).toBe(LETTER_COUNTRIES.length);
    expect(new Set(faulty.map(({ fault }) => fault))).toEqual(new Set(LETTER_FAULTS));
    expect(new Set(faulty.filter(({ fault }) => fault === 'edited_pdf').map(({ form }) => form))).toEqual(
      new Set(['text_layer']),
    );
  });

  test('as many as the issue wants are wrong in one thing, unless fewer are asked for', () => {
    const perFault = faultyJobs(40, 0).filter(({ fault }) => fault === 'old').length;
    expect(genuineJobs(40, 0).length * WRONG_CLAIMS.length + 4 * perFault).toBeGreaterThan(1000);
  });
});

describe('genuine letters', () => {
  const target = (letters: readonly ExaminedLetter[], name: string) =>
    reportGenuine(letters).targets.find((each) => each.name === name);

  test('a letter of which one field is missing is not found', () => {
    const letters = [examined(), examined({ found: { ...ALL, date: false } })];
    expect(target(letters, 'five fields found, clean')).toMatchObject({ value: 0.5, met: false, unit: 'of 2' });
    expect(target([examined()], 'five fields found, all forms')).toMatchObject({ value: 1, met: true });
  });

  test('another script is counted by itself in a picture, and with all others in a text layer', () => {
    const unread = examined({ isLatin: false, found: { ...ALL, name: false }, outcome: 'consider', codes: [] });
    expect(target([examined(), unread], 'five fields found, all forms')).toMatchObject({ unit: 'of 1', met: true });
    const { measured } = reportGenuine([examined(), unread]);
    expect(measured.otherScriptsInPictures).toEqual({ letters: 1, outcomes: { consider: 1 }, notToldSo: 1 });
    expect(target([{ ...unread, form: 'text_layer' }], 'five fields found, all forms')).toMatchObject({ met: false });
  });

  test('with no letters no target is met', () => {
    expect(target([], 'five fields found, all forms')?.met).toBe(false);
  });
});

describe('letters that prove something else', () => {
  test('nothing that is wrong may be accepted, by its claim or by its fault', () => {
    const [letter] = [examined()];
    const met = (genuine: ExaminedLetter[], faulty: ExaminedLetter[]) =>
      reportWrong(genuine, faulty).targets.map((target) => target.met);
    const refused = LETTER_FAULTS.map((fault) =>
      examined({ fault, accepted: { ours: false, rival: true }, wrongClaims: [] }),
    );
    const taken = (fault: ExaminedLetter['fault']) =>
      refused.map((each) => (each.fault === fault ? { ...each, accepted: { ours: true, rival: true } } : each));
    const believed = {
      ...letter,
      wrongClaims: letter.wrongClaims.map((wrong) => ({ ...wrong, ours: wrong.what === 'person' })),
    };
    expect(met([letter], refused)).toEqual([true, true, true, true, true]);
    expect(met([believed], refused)).toEqual([false, true, true, true, true]);
    expect(met([letter], taken('other_number'))).toEqual([true, false, true, true, true]);
    expect(met([letter], taken('other_postal_code'))).toEqual([true, true, false, true, true]);
    expect(met([letter], taken('old'))).toEqual([true, true, true, false, true]);
    expect(met([letter], taken('edited_pdf'))).toEqual([true, true, true, true, false]);
  });

  test('what the rival accepts is counted beside it', () => {
    const { measured } = reportWrong([examined()], []);
    expect(measured.byWrongClaim['stale_date']).toEqual({
      judged: 1,
      ours: 0,
      rival: 1,
      onLettersClearWithTheTrueClaim: 1,
    });
  });
});

test('the rival finds strings as they are, whatever their case and blanks', () => {
  const line = (text: string) => ({ text, confidence: 1 });
  const lines = ['ERIKAMusterfrau', 'Beispielweg 17, 01234', 'Musterstadt'].map(line);
  const claims = {
    holders: [{ given: 'Erika', family: 'Musterfrau' }],
    address: { street: 'Beispielweg 7', city: 'Musterstadt', state: '', postalCode: '01235', country: 'DE' },
  };
  const reading = { findings: [], pages: [{ from: 'ocr', lines }] } as unknown as Parameters<
    typeof searchForStrings
  >[0];
  expect(searchForStrings(reading, { claims, today: '2026-06-01' })).toEqual({
    name: true,
    street: false,
    city: true,
    postalCode: false,
  });
});

test('a page in twenty may be slow', () => {
  const times = Array.from({ length: 20 }, (_none, at) => ({ form: 'clean', ms: at < 19 ? 900 : 5000, failed: false }));
  expect(reportLetterSpeed({ times, cpuMsAPage: 800 }).targets).toMatchObject([{ value: 0.9, met: true }]);
  expect(reportLetterSpeed({ times: times.slice(10), cpuMsAPage: 800 }).targets).toMatchObject([
    { value: 5, met: false },
  ]);
});
