import type { DecisionInput, DocumentFact, GivenFacts, PartyFacts } from '../domain/decision';
import type { Evidence } from '../domain/evidence';
import { partyOf } from '../domain/evidence-subject';
import { groupBy } from '../domain/group-by';
import { placeNamed } from '../domain/party-places';

/** Whom rules are applied to: the customer, or one related party. One evidence, judged person by person. */
export interface Judged {
  /** Of a related party. */
  readonly id?: string;
  /** Of a party whom the context knows. */
  readonly party?: PartyFacts;
  readonly given: Pick<GivenFacts, 'imageField' | 'numberField'>;
  readonly documents: readonly DocumentFact[];
  /** The rows about them, and about nobody else: what one person shows never speaks for another. */
  readonly evidence: readonly Evidence[];
}

export interface EverybodyJudged {
  readonly customer: Judged;
  /** In the order of the context. */
  readonly parties: readonly Judged[];
  /** Whom rows are about and the context does not know: nothing is asked of them, and nothing about them is passed over. */
  readonly strangers: readonly Judged[];
  /** Id of the party at whose path a field of the request stands: `owners[2].documents.passport.front_doc`. */
  readonly partyAt: (field: string | undefined) => string | undefined;
}

const NOBODYS: readonly never[] = [];

export function everybodyIn({ context, evidence }: Pick<DecisionInput, 'context' | 'evidence'>): EverybodyJudged {
  const { documents = NOBODYS, parties = NOBODYS } = context;
  const rows = groupBy(evidence, ({ subject }) => partyOf(subject));
  const known = new Set(parties.map(({ id }) => id));
  const paths = new Map(parties.map(({ id, path }) => [path, id]));
  return {
    customer: { given: context, documents, evidence: rows.get(undefined) ?? NOBODYS },
    parties: parties.map((party) => {
      const { id } = party;
      return { id, party, given: party, documents: party.documents, evidence: rows.get(id) ?? NOBODYS };
    }),
    strangers: [...rows].flatMap(([id, own]) =>
      id === undefined || known.has(id) ? [] : [{ id, given: context, documents: NOBODYS, evidence: own }],
    ),
    partyAt: (field) =>
      field === undefined || paths.size === 0 ? undefined : paths.get(placeNamed(field)?.path ?? ''),
  };
}

/** The path of a field in the request; undefined where nobody could send it: what a customer has to show is asked of them. */
export function fieldOf({ id, party }: Judged, field: string | undefined): string | undefined {
  if (id === undefined || field === undefined) return field;
  return party && party.customerStatus === undefined ? `${party.path}.${field}` : undefined;
}
