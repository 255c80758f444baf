import type { ShownFile } from '../../commands/command';
import { endpoint } from '../endpoint';
import { NoQuery } from '../schemas/query';
import { DocumentFileQuery } from '../schemas/reveal';
import { FileAnswer } from '../schemas/answers/file';

const ABOUT =
  'The bytes of the file, not JSON. In no cache and for nobody to run: a browser that opens it runs no script of it. ' +
  'That it was seen is on record.';

export const showDocumentFront = documentSide('front');
export const showDocumentBack = documentSide('back');

function documentSide(side: 'front' | 'back') {
  return endpoint({
    operationId: `showDocument${side === 'front' ? 'Front' : 'Back'}`,
    tag: 'Reviews',
    summary: `See the ${side} of a document`,
    description: ABOUT,
    query: DocumentFileQuery,
    status: 200,
    answer: FileAnswer,
    answerExample: '',
    answerTypes: ['image/jpeg', 'image/png', 'application/pdf'],
    refuses: ['CUSTOMER_ERASED'],
    handle: async ({ commands, request, id, query }) => {
      const file: ShownFile = { of: 'document', id, side, form: query.form };
      return { data: null, file: await commands.showFile(request, file) };
    },
  });
}

export const showProof = endpoint({
  operationId: 'showProof',
  tag: 'Reviews',
  summary: 'See the letter that proves an address',
  description: ABOUT,
  query: NoQuery,
  status: 200,
  answer: FileAnswer,
  answerExample: '',
  answerTypes: ['image/jpeg', 'image/png', 'application/pdf'],
  refuses: ['CUSTOMER_ERASED'],
  handle: async ({ commands, request, id }) => ({
    data: null,
    file: await commands.showFile(request, { of: 'address', id }),
  }),
});
