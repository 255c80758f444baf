import { verificationWorkflowId } from '../domain/workflow-id';

export interface TemporalUi {
  readonly url: string;
  readonly namespace: string;
}

/** Where the run of a customer's workflow is shown. The id in it is ours and says nothing about the person. */
export function temporalUrlOf({ url, namespace }: TemporalUi): (customerId: string) => string {
  const base = url.replace(/\/+$/, '');
  return (customerId) =>
    `${base}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(verificationWorkflowId(customerId))}`;
}
