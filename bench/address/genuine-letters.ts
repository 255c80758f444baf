import { LETTER_COUNTRIES } from '../../src/specimens/letters/letter-countries';
import { groupBy } from '../../src/domain/group-by';
import { atLeast, rounded } from '../report';
import { LETTER_FORMS } from './letter-forms';
import { type ExaminedLetter, FIVE_FIELDS, type LetterJob } from './letter-job';

/** Issue 5: at least this share of letters has all five fields found. */
const SHARE = 0.95;

/** `pages` letters in each form, every country equally often, nobody twice. */
export function genuineJobs(pages: number, seed: number): LetterJob[] {
  return LETTER_FORMS.flatMap((form, at) =>
    Array.from({ length: pages }, (_none, index) => ({
      form,
      seed: seed + at * pages + index,
      country: countryAt(at * pages + index),
    })),
  );
}

function countryAt(index: number): string {
  return (LETTER_COUNTRIES[index % LETTER_COUNTRIES.length] as (typeof LETTER_COUNTRIES)[number]).code;
}

export function reportGenuine(examined: readonly ExaminedLetter[]) {
  // Nobody here can read other letters from a picture; that it says so is counted by itself.
  const readable = examined.filter(({ form, isLatin }) => form === 'text_layer' || isLatin);
  const unreadable = examined.filter((letter) => !readable.includes(letter));
  const byForm = [...groupBy(readable, ({ form }) => form)];
  const targets = [...byForm.map(([form, letters]) => [form, letters] as const), ['all forms', readable] as const].map(
    ([form, letters]) => atLeast(`five fields found, ${form}`, shareFound(letters), SHARE, `of ${letters.length}`),
  );
  const silent = unreadable.filter(({ codes }) => !codes.includes('address.proof_script_unread'));
  return {
    targets,
    notes: [
      `${countOf(examined, ({ layout }) => layout)} layouts, ${countOf(examined, ({ language }) => language)} languages`,
      `clear at once: ${percent(readable, ({ outcome }) => outcome === 'clear')} of ${readable.length} that can be read`,
      `as strings, without a date: ${percent(readable, ({ rivalFound }) => rivalFound)} found by the rival`,
      `other scripts in pictures: ${unreadable.length}, not told so: ${silent.length}`,
    ],
    measured: {
      byForm: tables(byForm),
      byLanguage: tables([...groupBy(readable, ({ language }) => language)]),
      byLayout: tables([...groupBy(readable, ({ layout }) => layout)]),
      otherScriptsInPictures: {
        letters: unreadable.length,
        outcomes: outcomesOf(unreadable),
        notToldSo: silent.length,
      },
      misses: readable
        .filter((letter) => !isFound(letter) || letter.outcome !== 'clear')
        .map(({ seed, form, country, layout, outcome, codes, found }) => ({
          seed,
          form,
          country,
          layout,
          outcome,
          codes,
          notFound: FIVE_FIELDS.filter((field) => !found[field]),
        })),
    },
  };
}

function isFound({ found }: ExaminedLetter): boolean {
  return FIVE_FIELDS.every((field) => found[field]);
}

/** With no letters there is nothing to be found, and no target is met. */
function shareFound(letters: readonly ExaminedLetter[]): number {
  return letters.filter(isFound).length / letters.length;
}

function tables(groups: readonly (readonly [string, readonly ExaminedLetter[]])[]) {
  return Object.fromEntries(
    groups.map(([group, letters]) => [
      group,
      {
        letters: letters.length,
        allFive: rounded(shareFound(letters)),
        ...Object.fromEntries(
          FIVE_FIELDS.map((field) => [
            field,
            rounded(letters.filter(({ found }) => found[field]).length / letters.length),
          ]),
        ),
        outcomes: outcomesOf(letters),
        foundByRival: rounded(letters.filter(({ rivalFound }) => rivalFound).length / letters.length),
        acceptedByRival: rounded(letters.filter(({ accepted }) => accepted.rival).length / letters.length),
      },
    ]),
  );
}

function outcomesOf(letters: readonly ExaminedLetter[]): Record<string, number> {
  return Object.fromEntries(
    [...groupBy(letters, ({ outcome }) => outcome)].map(([outcome, { length }]) => [outcome, length]),
  );
}

function percent(letters: readonly ExaminedLetter[], is: (letter: ExaminedLetter) => boolean): string {
  return `${rounded((100 * letters.filter(is).length) / letters.length)} %`;
}

function countOf(letters: readonly ExaminedLetter[], of: (letter: ExaminedLetter) => string): number {
  return new Set(letters.map(of)).size;
}
