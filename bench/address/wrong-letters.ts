import { LETTER_FAULTS, type LetterFault } from '../../src/specimens/letters/letter-truth';
import { atMost } from '../report';
import { LETTER_FORMS } from './letter-forms';
import type { Accepted, ExaminedLetter, LetterJob } from './letter-job';
import { WRONG_CLAIMS, type WrongClaim } from './wrong-claims';

/** What each fault of a letter is a wrong claim about, seen from the claim; the others the issue does not count. */
const WRONG_BY_FAULT: { readonly [fault in LetterFault]?: WrongClaim } = {
  other_name: 'person',
  other_number: 'street_number',
  other_postal_code: 'postal_code',
  old: 'stale_date',
};

const CALLED: Readonly<Record<WrongClaim, string>> = {
  person: 'wrong person',
  street_number: 'wrong street number',
  postal_code: 'wrong postal code',
  stale_date: 'stale date',
};

/** `pages` letters with each fault, in all forms in turn. */
export function faultyJobs(pages: number, seed: number): LetterJob[] {
  return LETTER_FAULTS.flatMap((fault, at) =>
    Array.from({ length: pages }, (_none, index) => ({
      fault,
      // A picture of an edited PDF has no traces of that: there it is just a letter.
      form: fault === 'edited_pdf' ? ('text_layer' as const) : (LETTER_FORMS[index % LETTER_FORMS.length] ?? 'clean'),
      seed: seed + at * pages + index,
    })),
  );
}

/** @param genuine letters that were also held against wrong claims */
export function reportWrong(genuine: readonly ExaminedLetter[], faulty: readonly ExaminedLetter[]) {
  const claimed = genuine.flatMap(({ wrongClaims, outcome, seed, form }) =>
    wrongClaims.map((wrong) => ({ ...wrong, seed, form, isSharp: outcome === 'clear' })),
  );
  const drawn = faulty.map(({ fault, accepted, seed, form }) => ({
    ...accepted,
    fault: fault as LetterFault,
    seed,
    form,
  }));
  const wrong = (what: WrongClaim) => [
    ...claimed.filter((each) => each.what === what),
    ...drawn.filter(({ fault }) => WRONG_BY_FAULT[fault] === what),
  ];
  const others = drawn.filter(({ fault }) => WRONG_BY_FAULT[fault] === undefined);
  const counted = WRONG_CLAIMS.flatMap(wrong);
  return {
    targets: [
      ...WRONG_CLAIMS.map((what) => [CALLED[what], wrong(what)] as const),
      ['other faults', others] as const,
    ].map(([name, each]) => atMost(`${name}, accepted`, countAccepted(each).ours, 0, `of ${each.length}`)),
    notes: [
      `wrong in one thing: ${counted.length}, accepted by us ${countAccepted(counted).ours}, as strings ${countAccepted(counted).rival}`,
      `of these on letters that are clear with the true claim: ${claimed.filter(({ isSharp }) => isSharp).length}`,
    ],
    measured: {
      byWrongClaim: Object.fromEntries(
        WRONG_CLAIMS.map((what) => {
          const own = claimed.filter((each) => each.what === what);
          const onClear = own.filter(({ isSharp }) => isSharp).length;
          return [what, { ...countAccepted(own), onLettersClearWithTheTrueClaim: onClear }];
        }),
      ),
      byFault: Object.fromEntries(
        LETTER_FAULTS.map((fault) => [fault, countAccepted(drawn.filter((each) => each.fault === fault))]),
      ),
      accepted: [...claimed, ...drawn].filter(({ ours }) => ours),
    },
  };
}

function countAccepted(wrong: readonly Accepted[]) {
  return {
    judged: wrong.length,
    ours: wrong.filter(({ ours }) => ours).length,
    rival: wrong.filter(({ rival }) => rival).length,
  };
}
