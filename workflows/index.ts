/** Every export here becomes a workflow type. */
export { rescreenAfterListChange } from './rescreen-after-list-change';
export { reviewPeriodically } from './review-periodically';
export { updateWatchlists } from './update-watchlists';
export { verifyCustomer } from './verify-customer';
