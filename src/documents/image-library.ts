import sharp from 'sharp';

/**
 * Sets up the image library for this process; call it once where the worker is wired. Loaders other than JPEG's and
 * PNG's are switched off, so that no crafted file reaches the ones that parse SVG, TIFF or PDF; nothing is cached between
 * customers; one picture uses `threads` threads.
 */
export function setUpImageLibrary({ threads }: { readonly threads: number }): void {
  sharp.cache(false);
  sharp.concurrency(threads);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
}
