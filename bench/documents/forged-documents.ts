import { FORGERY_KINDS } from '../../src/specimens/forge';
import type { ForgeryKind } from '../../src/specimens/truth';
import { atLeast } from '../report';
import { MRZ_LAYOUTS } from './damaged-pages';
import type { DocumentJob, ExaminedDocument } from './page-job';

/** One character of the zone is another. */
const SINGLE_CHARACTER: readonly ForgeryKind[] = ['mrz_number', 'mrz_birth_date', 'mrz_expiry_date', 'mrz_check_digit'];

/** `count` clean photos of forgeries of every kind, with the claims of the forger. */
export function forgedJobs(count: number, seed: number): DocumentJob[] {
  return FORGERY_KINDS.flatMap((forgery, kind) =>
    Array.from({ length: count }, (_none, index) => ({
      what: 'document' as const,
      seed: seed + kind * count + index,
      layout: MRZ_LAYOUTS[index % MRZ_LAYOUTS.length] as string,
      damage: 'clean' as const,
      forgery,
    })),
  );
}

export function reportForged(examined: readonly ExaminedDocument[]) {
  const isFlagged = ({ outcome }: ExaminedDocument) => outcome !== 'clear';
  const single = examined.filter(({ forgery }) => forgery !== undefined && SINGLE_CHARACTER.includes(forgery));
  // Their check digits say that something is wrong, and the parser says that nothing is.
  const repaired = (documents: readonly ExaminedDocument[]) =>
    documents.filter(({ forgedDigitsPass, zones }) => forgedDigitsPass === false && zones?.correctedPasses).length;
  const byKind = Object.fromEntries(
    FORGERY_KINDS.map((kind) => {
      const members = examined.filter(({ forgery }) => forgery === kind);
      return [
        kind,
        {
          documents: members.length,
          flagged: members.filter(isFlagged).length,
          hit: members.filter(({ outcome }) => outcome === 'hit').length,
          checkDigitsPass: members.filter(({ forgedDigitsPass }) => forgedDigitsPass).length,
          flaggedWithPassingDigits: members.filter((each) => each.forgedDigitsPass === true && isFlagged(each)).length,
          passedByAutocorrect: members.filter(({ zones }) => zones?.correctedPasses).length,
          repairedByAutocorrect: repaired(members),
        },
      ];
    }),
  );
  return {
    targets: [
      atLeast(
        'single-character forgeries flagged',
        single.filter(isFlagged).length / single.length,
        0.99,
        `of ${single.length}`,
      ),
    ],
    notes: [`forged zones that autocorrect made valid: ${repaired(examined)}`],
    measured: {
      documents: examined.length,
      byKind,
      missed: examined
        .filter((each) => !isFlagged(each))
        .map(({ seed, layout, forgery, forgedDigitsPass, codes }) => ({
          seed,
          layout,
          forgery,
          forgedDigitsPass,
          codes,
        })),
    },
  };
}
