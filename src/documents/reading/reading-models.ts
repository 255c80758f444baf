import { loadGlyphModel } from '../mrz/glyphs';
import type { Model, OcrModels } from '../ocr/models';
import { loadOcrModels } from '../ocr/models';

export interface ReadingModels extends OcrModels {
  readonly glyphs: Model;
}

/** Everything that reading needs, opened from disk once a process: about half a second. */
export async function loadReadingModels(options: { readonly threads: number }): Promise<ReadingModels> {
  const [ocr, glyphs] = await Promise.all([loadOcrModels(options), loadGlyphModel(options)]);
  return { ...ocr, glyphs };
}
