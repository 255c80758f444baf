/** Bytes to text: UTF-8, or for the older files of the US Treasury Windows-1252; never a replacement character. */
import { isAscii } from 'node:buffer';
import { boundedBytes, type ListSource, malformed } from './list-source';

/** Whether the bytes are UTF-8, but for a letter that is cut at their end. */
function isUtf8SoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Streams the text, without its byte order mark. With `olderEncoding`, a file whose first letters outside ASCII are not
 * UTF-8 is read as Windows-1252 from there on; one that began as UTF-8 and stops being it is refused.
 * @throws WatchlistError when the bytes are no text, or too many.
 */
export async function* readText(
  source: ListSource,
  { olderEncoding = false }: { olderEncoding?: boolean } = {},
): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let decided = !olderEncoding;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw malformed(source, `the file is not ${decoder.encoding} text`);
    }
  };
  for await (const bytes of boundedBytes(source)) {
    if (!decided && !isAscii(bytes)) {
      decided = true;
      if (!isUtf8SoFar(bytes)) decoder = new TextDecoder('windows-1252', { fatal: true });
    }
    yield decode(bytes);
  }
  yield decode();
}
