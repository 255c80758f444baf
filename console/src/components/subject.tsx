const SHOWN = 8;

/** What a check looked at: `document:01a21824-…` is told by its kind and the beginning of its id. */
export function Subject({ of: subject }: { readonly of: string }) {
  const [kind = '', id] = subject.split(':');
  return (
    <span className="muted" title={subject}>
      {kind}
      {id !== undefined && <code> {id.slice(0, SHOWN)}</code>}
    </span>
  );
}
