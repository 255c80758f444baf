import type { Progress } from '../../src/dev/progress';
import { fromParts } from '../parts';
import type { Measurement } from '../report';
import { measureOwnership, reportOwnership } from './ownership-speed';

/** What businesses cost. So far: how fast ownership is resolved, against walking paths and against one dense matrix. */
export async function benchKyb({ seed }: { readonly seed: number }, progress: Progress): Promise<Measurement> {
  const ownership = await progress.step('Ownership of 10,000 parties', async () => measureOwnership(seed));
  return fromParts({ seed }, { ownership: reportOwnership(ownership) });
}
