/** One workflow a customer at any time. The id is ours, so it says nothing about the person. */
export const verificationWorkflowId = (customerId: string): string => `kyc/${customerId}`;
