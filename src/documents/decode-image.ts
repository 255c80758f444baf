import sharp, { type Sharp } from 'sharp';
import { DocumentEngineError } from './document-engine-error';

/** What one picture may cost. */
export interface DecodeLimits {
  /** Width times height by the header; the decoder refuses more before it allocates. */
  readonly maxPixels: number;
  /** For one reading of one picture, in milliseconds. One of 50 megapixels takes less than a second. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export const DEFAULT_DECODE_LIMITS: DecodeLimits = { maxPixels: 50_000_000, timeoutMs: 20_000 };

/** `ok: false` means that the decoder refuses the picture: damaged, not what its header says, or too large. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/**
 * Opens a JPEG or PNG under limits, turned upright by its EXIF orientation, transparent parts white, and reads something
 * from it. Whatever the decoder warns about counts as damage.
 *
 * @throws DocumentEngineError when the trouble is ours: time or memory ran out, or the decoder reads nothing any more
 */
export async function decodeImage<T>(
  bytes: Uint8Array,
  limits: DecodeLimits,
  read: (image: Sharp) => Promise<T>,
): Promise<Decoded<T>> {
  if (limits.signal?.aborted === true) throw new DocumentEngineError('aborted');
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: limits.maxPixels, pages: 1 })
    // Frees the native thread soon after our own timer has given up on it.
    .timeout({ seconds: Math.ceil(limits.timeoutMs / 1000) + 1 })
    .autoOrient()
    .flatten({ background: '#ffffff' });
  try {
    return { ok: true, value: await withinTime(read(image), limits) };
  } catch (error) {
    throwIfOurs(error);
    if (!(await canStillDecode())) throw new DocumentEngineError('decoder_broken');
    return { ok: false };
  }
}

/**
 * Works on pixels that were decoded before, in the time that one reading of a picture may take. They cannot be to blame:
 * whatever fails is our trouble.
 *
 * @throws DocumentEngineError
 */
export async function withinLimits<T>(limits: DecodeLimits, work: () => Promise<T>): Promise<T> {
  if (limits.signal?.aborted === true) throw new DocumentEngineError('aborted');
  try {
    return await withinTime(work(), limits);
  } catch (error) {
    throwIfOurs(error);
    throw new DocumentEngineError('decoder_broken');
  }
}

/** The library has no error codes; of its texts only these say that the picture is not to blame. */
function throwIfOurs(error: unknown): void {
  if (error instanceof DocumentEngineError) throw error;
  if (/out of memory|alloc/i.test(String(error))) throw new DocumentEngineError('out_of_memory');
}

function withinTime<T>(work: Promise<T>, { timeoutMs, signal }: DecodeLimits): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const givingUp = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(new DocumentEngineError('aborted'));
    timer = setTimeout(() => reject(new DocumentEngineError('timeout')), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted === true) onAbort();
  });
  return Promise.race([work, givingUp]).finally(() => {
    clearTimeout(timer);
    if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
  });
}

/** Tells a bad picture from a bad day: a decoder that still reads a picture it wrote itself has refused the other one. */
async function canStillDecode(): Promise<boolean> {
  try {
    const background = { r: 90, g: 120, b: 150 };
    const known = await sharp({ create: { width: 16, height: 16, channels: 3, background } })
      .jpeg()
      .toBuffer();
    return (await sharp(known).raw().toBuffer()).length === 16 * 16 * 3;
  } catch {
    return false;
  }
}
