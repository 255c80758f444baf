import type { DataConverter } from '@temporalio/common';

import type { KeyRing } from '../storage/key-ring';
import { createPayloadCodec } from './payload-codec';

/**
 * How Clearway talks to Temporal: payloads sealed, failures too. Every client, worker and replay takes this same one.
 *
 * A workflow bundle that is built beforehand (`bundleWorkflowCode`) has to be given its `failureConverterPath` as well:
 * the failures of workflows are written inside the bundle, and `Worker.create` cannot add it to a finished one.
 */
export function createDataConverter(keyRing: KeyRing): DataConverter & { readonly failureConverterPath: string } {
  return {
    // A path and not the module: resolves to the .js beside this file in dist, and to the .ts where TypeScript is loaded.
    failureConverterPath: require.resolve('./failure-converter'),
    payloadCodecs: [createPayloadCodec(keyRing)],
  };
}
