/** Every export here is a workflow type of the rivals' worker. */
export { bareWorkflow } from './bare-workflow';
export { textbookWorkflow } from './textbook-workflow';
