import { atMost } from '../report';
import type { ExaminedDocument } from './page-job';

/**
 * Documents that pass although they were misread: `clear`, and a number, date or name that is not the document's. Judged
 * without any claim, so that nothing but the document's own print can tell; with an honest customer's claims, too.
 *
 * Documents with nothing but print have no second source: they are counted apart.
 *
 * @param genuine no forgeries
 */
export function reportWrongReads(genuine: readonly ExaminedDocument[]) {
  const withZone = genuine.filter(({ zones }) => zones !== undefined);
  const others = genuine.filter(({ zones }) => zones === undefined);
  const misread = (documents: readonly ExaminedDocument[], outcome: 'outcome' | 'unclaimedOutcome') =>
    documents.filter((each) => each[outcome] === 'clear' && each.wrong.length > 0);
  const ours = misread(withZone, 'unclaimedOutcome');
  const theirs = withZone.filter(({ zones, correctedWrong }) => zones?.correctedPasses && correctedWrong.length > 0);
  const shown = ({ seed, layout, damage, wrong, codes, zones }: ExaminedDocument) => ({
    seed,
    layout,
    damage,
    wrong,
    codes,
    truth: zones?.truth,
    ours: zones?.ours,
  });
  return {
    targets: [atMost('wrong reads that pass as clear', ours.length, 0, `of ${withZone.length}`)],
    notes: [
      `wrong reads that pass: ours ${ours.length}, autocorrect ${theirs.length}, in ${withZone.length} documents`,
    ],
    measured: {
      documents: withZone.length,
      clearWithoutClaims: withZone.filter(({ unclaimedOutcome }) => unclaimedOutcome === 'clear').length,
      clearWithClaims: withZone.filter(({ outcome }) => outcome === 'clear').length,
      wrongWithoutClaims: ours.map(shown),
      wrongWithClaims: misread(withZone, 'outcome').map(shown),
      passedByAutocorrect: withZone.filter(({ zones }) => zones?.correctedPasses).length,
      wrongByAutocorrect: theirs.length,
      withoutZone: {
        documents: others.length,
        wrongWithoutClaims: misread(others, 'unclaimedOutcome').map(shown),
        wrongWithClaims: misread(others, 'outcome').map(shown),
      },
    },
  };
}
