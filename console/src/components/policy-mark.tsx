import { Link } from '@tanstack/react-router';

const SHOWN = 12;

/** A version of the policy, short, with the whole of it on hover, and the way to its text. */
export function PolicyMark({ version }: { readonly version: string }) {
  return (
    <Link to="/policies/$version" params={{ version }} title={version}>
      <code>{version.replace('sha256:', '').slice(0, SHOWN)}</code>
    </Link>
  );
}
