import { NativeConnection } from '@temporalio/worker';

import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { temporalCluster } from '../config';
import { registerSearchAttributes } from '../temporal/register-search-attributes';

/** Makes the search attributes known to the cluster of the environment. Safe to repeat; answers those that were new. */
export async function registerAtCluster(): Promise<string[]> {
  const { connectionOptions, namespace = 'default' } = temporalCluster();
  const connection = await NativeConnection.connect(connectionOptions);
  try {
    return await registerSearchAttributes(connection, namespace, SEARCH_ATTRIBUTES);
  } finally {
    await connection.close();
  }
}
