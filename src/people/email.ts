/** As people are stored and found: `Ada@Example.com` and `ada@example.com` are one person. */
export function foldEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
