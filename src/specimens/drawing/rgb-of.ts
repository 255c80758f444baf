import type { Picture } from '../../documents/picture';

/** What a canvas holds, without its transparency. @param colours RGBA */
export function rgbOf(colours: Uint8Array, width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = colours[from] as number;
    data[to + 1] = colours[from + 1] as number;
    data[to + 2] = colours[from + 2] as number;
  }
  return { data, width, height, channels: 3 };
}
