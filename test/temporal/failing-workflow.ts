/** The smallest workflow there is, for building a bundle. */
export async function failing(): Promise<void> {
  throw new Error('a workflow that fails');
}
