import { subjectParts } from './subject-parts';

const SHOWN = 8;

interface SubjectProps {
  readonly of: string;
  /** By id, of the related parties of a business. */
  readonly names?: ReadonlyMap<string, string>;
}

/** What a check looked at: `document:01a21824-…` is told by its kind and the beginning of its id, behind whoever's it is. */
export function Subject({ of: subject, names }: SubjectProps) {
  const { partyId, within } = subjectParts(subject);
  const [kind = '', id] = within.split(':');
  const name = partyId !== undefined && (names?.get(partyId) ?? `party ${partyId.slice(0, SHOWN)}`);
  return (
    <span className="muted" title={subject}>
      {name}
      {name && kind && ', '}
      {kind}
      {id !== undefined && <code> {id.slice(0, SHOWN)}</code>}
    </span>
  );
}
