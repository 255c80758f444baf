import { endpoint } from '../endpoint';
import { ApiError } from '../errors';
import { MOST_STREAMS } from '../../reads/review-events';
import { EventsAnswer } from '../schemas/answers/file';
import { NoQuery } from '../schemas/query';

export const watchReviews = endpoint({
  operationId: 'watchReviews',
  tag: 'Reviews',
  summary: 'Hear of changes of reviews as they happen',
  description:
    'Server-sent events. `event: review` with `{review_id, customer_id, what}`, where `what` is `opened`, `claimed`, ' +
    '`released`, `reassigned`, `overdue`, `decided`, `verdict_given`, `verdict_seconded` or `verdict_sent_back`; ' +
    '`event: resync` with `{}` when something may have been missed: at the start, and after a loss. A comment line every 15 ' +
    `seconds. At most ${MOST_STREAMS} at once for each caller. Ends with the session or the key.`,
  query: NoQuery,
  status: 200,
  answer: EventsAnswer,
  answerExample: '',
  answerTypes: ['text/event-stream'],
  refuses: ['TOO_MANY_STREAMS'],
  handle: async ({ reviewEvents, request: { actor }, limits: { heartbeatMs }, mayGoOn }) => {
    if (!reviewEvents.mayWatch(actor)) {
      const headers = { 'Retry-After': '15' };
      throw ApiError.of('TOO_MANY_STREAMS', `You have ${MOST_STREAMS} streams open: close one first`, { headers });
    }
    return {
      data: null,
      events: {
        mayGoOn,
        heartbeatMs,
        open: (stream) =>
          reviewEvents.watch(actor, {
            changed: ({ reviewId, customerId, what }) =>
              stream.say('review', { review_id: reviewId, customer_id: customerId, what }),
            missed: () => stream.say('resync', {}),
            over: () => stream.end(),
          }),
      },
    };
  },
});
