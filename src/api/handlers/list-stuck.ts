import { endpoint } from '../endpoint';
import { STUCK_PAGE_EXAMPLE } from '../examples';
import { StuckPageAnswer } from '../schemas/answers/operations';
import { StuckQuery } from '../schemas/operations';
import { stuck } from '../wire/operations';

export const listStuck = endpoint({
  operationId: 'listStuckVerifications',
  tag: 'Operations',
  summary: 'List open verifications that are in their state for longer than 95 of 100 others were',
  description: 'Each says what it waits for, who can unblock it, and which repairs make sense.',
  query: StuckQuery,
  status: 200,
  answer: StuckPageAnswer,
  answerExample: STUCK_PAGE_EXAMPLE,
  refuses: ['BAD_CURSOR'],
  handle: async ({ reads, request: { actor }, query: { size, cursor } }) => {
    const page = { size, ...(cursor !== undefined && { cursor }) };
    const { items, total, nextCursor } = await reads.stuck(actor.tenantId, page);
    return { data: { items: items.map(stuck), size, visible: items.length, total, next_cursor: nextCursor ?? null } };
  },
});
