import type { Picture } from '../picture';

/** The picture in memory that threads have in common: it is asked about several times, and copied once. */
export function sharedPicture(picture: Picture): Picture {
  if (picture.data.buffer instanceof SharedArrayBuffer) return picture;
  const data = new Uint8Array(new SharedArrayBuffer(picture.data.length));
  data.set(picture.data);
  return { ...picture, data };
}
