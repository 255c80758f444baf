import type { Progress } from '../../src/dev/progress';
import { fromParts } from '../parts';
import type { Measurement } from '../report';
import type { Stand } from '../stand';
import { measureBusinessCost } from './business-cost';
import { measureCertificates, reportCertificates } from './certificates';
import { measureOwnership, reportOwnership } from './ownership-speed';

/**
 * What businesses cost: how fast ownership is resolved, against walking paths and against one dense matrix; and a business
 * with ten people against one individual; and what is read of certificates, genuine and wrong.
 */
export async function benchKyb(
  stand: Stand,
  { seed }: { readonly seed: number },
  progress: Progress,
): Promise<Measurement> {
  const ownership = await progress.step('Ownership of 10,000 parties', async () => measureOwnership(seed));
  const cost = await measureBusinessCost(stand, progress);
  const certificates = await progress.step('Certificates, genuine and wrong', (note) =>
    measureCertificates(seed, note),
  );
  return fromParts(
    { seed },
    { ownership: reportOwnership(ownership), cost, certificates: reportCertificates(certificates) },
  );
}
