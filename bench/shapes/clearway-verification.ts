import type { ClearwaySystem } from '../clearway-system';
import { closedLoop } from '../closed-loop';
import { createApiClient } from '../post-customer';
import { sampleCustomer } from '../sample-customer';
import type { Stand } from '../stand';
import { watchForActive } from '../until-active';
import type { Shape } from './shape';

/** Clearway's whole verification as an integrator sees it: from the POST until the customer is ACTIVE. */
export interface ClearwayVerification extends Shape {
  /** Everybody who was verified so far. */
  readonly customerIds: readonly string[];
}

/** Ends with the stand. */
export async function clearwayVerification(stand: Stand, { apiUrl }: ClearwaySystem): Promise<ClearwayVerification> {
  const watch = await watchForActive(stand);
  const api = createApiClient({ apiUrl, apiKey: stand.apiKey });
  stand.defer(async () => api.close());
  const customerIds: string[] = [];
  let seed = 0;
  return {
    customerIds,
    run: ({ items, concurrency }) =>
      closedLoop({
        items,
        concurrency,
        once: async () => {
          const id = await api.createCustomer(sampleCustomer(seed++));
          customerIds.push(id);
          await watch.untilActive(id);
        },
      }),
  };
}
