import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts the message and the stack of every failure into a payload, which the codec then seals; by default Temporal stores
 * them as plain text. The type of a failure and the names of workflows and activities stay readable.
 *
 * A module of its own because the SDK loads it by path: in this process, and once more inside the workflow bundle. The SDK
 * looks for exactly this name.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
