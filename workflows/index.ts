/** Every export here becomes a workflow type. */
export { verifyCustomer } from './verify-customer';
