import { partyOf } from '../components/subject-parts';

interface Files {
  readonly documents: readonly unknown[];
  readonly addresses: readonly unknown[];
}

/** What of a case is somebody's, as plain shapes. */
interface WithEvidence extends Files {
  readonly parties: readonly (Files & { readonly id: string })[];
  readonly matches: readonly { readonly party_id: string | null }[];
  readonly checks: readonly { readonly subject: string }[];
}

/**
 * The case with the evidence of one related party alone, or with null of the customer alone. What is about somebody who is not
 * behind the business any more stays with the customer: nothing of a case is out of sight. Pure.
 */
export function about<Case extends WithEvidence>(shown: Case, partyId: string | null): Case {
  const known = new Map(shown.parties.map((party) => [party.id, party]));
  const isTheirs = (id: string | null | undefined) => (id && known.has(id) ? id : null) === partyId;
  const { documents, addresses } = (partyId !== null && known.get(partyId)) || shown;
  return {
    ...shown,
    matches: shown.matches.filter(({ party_id: id }) => isTheirs(id)),
    checks: shown.checks.filter(({ subject }) => isTheirs(partyOf(subject))),
    documents,
    addresses,
  };
}

interface Checked<Finding> {
  readonly id: string;
  readonly subject: string;
  readonly findings: readonly Finding[];
}

/** What the customer's own checks say of whoever stands at a place: those of ownership speak of `owners[2]`. */
export function findingsAt<Finding extends { readonly field?: string }>(
  checks: readonly Checked<Finding>[],
  path: string,
): { readonly checkId: string; readonly finding: Finding }[] {
  return checks.flatMap(({ id, subject, findings }) =>
    subject === 'customer'
      ? findings
          .filter(({ field }) => field === path || field?.startsWith(`${path}.`))
          .map((finding) => ({ checkId: id, finding }))
      : [],
  );
}
