/**
 * An open verification was moved to another policy since that decision: it is to be decided anew. One that is bound to none yet
 * goes on as it was decided, before policies were files.
 */
export function wasMoved(
  verification: { readonly policyVersion: string | null },
  last: { readonly policyVersion: string },
): boolean {
  return verification.policyVersion !== null && verification.policyVersion !== last.policyVersion;
}
