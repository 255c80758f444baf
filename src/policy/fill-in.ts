import type { GivenFacts } from '../domain/decision';

const DOCUMENT_FIELD = /^documents\.([a-z_]+)\./;

/**
 * The path of a field with its placeholders filled in. `{id_type}` is the document that a finding is about, or else the first
 * that was sent; `{photo_id_type}` the first one with a photo. Where there is none it is the passport, the one document that
 * people of every country have. Of a related party the path within that party.
 */
export function fillIn(
  path: string,
  { numberField, imageField }: Pick<GivenFacts, 'numberField' | 'imageField'>,
  about?: string,
): string {
  const typeIn = (field: string | undefined) => DOCUMENT_FIELD.exec(field ?? '')?.[1];
  return path
    .replaceAll('{id_type}', typeIn(about) ?? typeIn(numberField) ?? 'passport')
    .replaceAll('{photo_id_type}', typeIn(about) ?? typeIn(imageField) ?? 'passport');
}
