import { isPhotoIdType } from '../../src/domain/identity-types';
import { checkDocument, DOCUMENTS_ENGINE } from '../../src/documents/check-document';
import type { PlannedCheck } from '../planned-check';
import type { Snapshot } from '../snapshot';

/**
 * One check a document. With images it runs on the documents queue; a photo document without any is a finding at once.
 * A bare number is no document to look at, unless another customer carries it too.
 */
export function planDocuments({ record, reusedNumbers, today }: Snapshot): PlannedCheck[] {
  return record.documents.flatMap(({ id, idType, number, validUntil, frontBlobId, backBlobId }): PlannedCheck[] => {
    const hasImages = frontBlobId !== undefined || backBlobId !== undefined;
    const reused = reusedNumbers.has(id);
    if (!hasImages && !reused && !isPhotoIdType(idType)) return [];
    const claim = { idType, field: `documents.${idType}`, ...(validUntil && { validUntil }) };
    return [
      {
        kind: 'document',
        subject: `document:${id}`,
        input: {
          ...claim,
          number: number ?? null,
          reused,
          front: frontBlobId ?? null,
          back: backBlobId ?? null,
          // Whether it has expired is a question of the day; without a date there is no such question.
          today: validUntil ? today : null,
          engine: DOCUMENTS_ENGINE.version,
        },
        ...(!hasImages && {
          run: async () => {
            const reuse = { imageUsedByOtherCustomer: false, numberUsedByOtherCustomer: reused };
            return (await checkDocument({ ...claim, today, reuse })).result;
          },
        }),
      },
    ];
  });
}
