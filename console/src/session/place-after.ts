const HOME = '/console/reviews';

/** Where to go after signing in: a place inside the console, whatever the address asks for. */
export function placeAfter(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return HOME;
  return next.startsWith('/console/') ? next : `/console${next}`;
}
