/** The business of the documentation, made fit for a server: whole files, and no ids of its own. */
import { base64, png } from './api-bodies';

/** The files of the page are cut short; whole ones stand in for them. */
export function withFiles(body: unknown): unknown {
  const file = base64(png());
  return JSON.parse(JSON.stringify(body).replaceAll(/"data:image\/jpeg;base64,[^"]+"/g, JSON.stringify(file)));
}

/** Which ids and instants the server gives, the page does not know. */
export function withoutOwn(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00/g, 'instant');
  return JSON.parse(text);
}
