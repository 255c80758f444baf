const SHOWN = 8;
const PARTY = /^party:([^/]+)(?:\/(.+))?$/;

interface SubjectProps {
  readonly of: string;
  /** By id, of the related parties of a business. */
  readonly names?: ReadonlyMap<string, string>;
}

/** What a check looked at: `document:01a21824-…` is told by its kind and the beginning of its id, behind whoever's it is. */
export function Subject({ of: subject, names }: SubjectProps) {
  const [, partyId, within = ''] = PARTY.exec(subject) ?? [];
  const [kind = '', id] = (partyId === undefined ? subject : within).split(':');
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
