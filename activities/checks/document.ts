import { isBusinessDocumentType, isPhotoIdType } from '../../src/domain/identity-types';
import { checkWithoutImages, DOCUMENTS_ENGINE } from '../../src/documents/check-document';
import { withReuse } from '../../src/documents/reuse';
import type { CheckedSubject } from '../checked-subject';
import type { ActivityDeps } from '../deps';
import { documentClaims } from '../document-claims';
import type { PlannedCheck } from '../planned-check';

/**
 * One check a document. With images it runs on the documents queue; a photo document without any is a finding at once.
 * A bare number is no document to look at, unless somebody else carries it too. The papers of a business are no documents
 * of a person: certificates have a check of their own, and the others are for a reviewer.
 */
export function planDocuments(
  { documents }: Pick<ActivityDeps, 'documents'>,
  { record, reusedNumbers, today }: CheckedSubject,
): PlannedCheck[] {
  return record.documents.flatMap((document): PlannedCheck[] => {
    const { id, idType, frontBlobId, backBlobId } = document;
    const hasImages = frontBlobId !== undefined || backBlobId !== undefined;
    if (isBusinessDocumentType(idType)) return [];
    const reused = reusedNumbers.has(id);
    if (!hasImages && !reused && !isPhotoIdType(idType)) return [];
    const claims = documentClaims(record, document);
    return [
      {
        kind: 'document',
        subject: `document:${id}`,
        input: {
          ...claims,
          reused,
          front: frontBlobId ?? null,
          back: backBlobId ?? null,
          // Whether it has expired is a question of the day, and the date may stand on the document alone.
          today,
          engine: DOCUMENTS_ENGINE.version,
          provider: documents.name,
        },
        ...(!hasImages && {
          run: () =>
            withReuse(checkWithoutImages(claims, today), claims.field, {
              image: false,
              portrait: false,
              number: reused,
            }),
        }),
      },
    ];
  });
}
