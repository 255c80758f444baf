import type { DocumentName } from '../../names/compare-names';

/** Two letters that some languages print as one sign: Œuvre, Æther, IJssel. */
const LIGATURE = /oe|ae|ij|œ|æ|ĳ/gi;

/** The parts of a name. */
type Parts = Pick<DocumentName, 'family' | 'given' | 'full'>;

/**
 * The name as it comes out where text recognition has no sign for a ligature and takes it for one letter, whichever: once
 * for each ligature and each letter that the print has. Measured: Œ read as F, IJ as H.
 */
export function withLigatureMisread(name: Parts, printed: Parts): Parts[] {
  const letters = new Set(Object.values(printed).join('').toLowerCase().match(/\p{L}/gu));
  const parts = ['family', 'given', 'full'] as const;
  return parts.flatMap((part) =>
    [...(name[part] ?? '').matchAll(LIGATURE)].flatMap(({ index, 0: ligature }) =>
      [...letters].map((letter) => {
        const text = name[part] ?? '';
        return { ...name, [part]: text.slice(0, index) + letter + text.slice(index + ligature.length) };
      }),
    ),
  );
}
