import sharp from 'sharp';

import type { Picture } from '../../src/documents/picture';
import { asJpeg, throughSharp, toWidth } from '../../src/specimens/damages/through-sharp';
import { slant, tilt } from '../../src/specimens/damages/viewpoint';

/** So little is lost that what is measured is the damage. */
const QUALITY = 95;

type Change = (page: Picture, seed: number) => Picture | Promise<Picture>;

/** What happens to a page of A4 in 150 dots per inch, 1240 pixels wide. */
const CHANGES = {
  clean: (page) => page,
  jpeg_q20: (page) => asJpeg(page, 20),
  /** A Gaussian of two pixels: an x-height of print in 10 points has about ten. */
  blur_2: (page) => throughSharp(page, (image) => image.blur(2)),
  tilt_6: (page, seed) => tilt(page, 6, seed),
  width_1000: (page) => toWidth(page, 1000),
  width_700: (page) => toWidth(page, 700),
  perspective: slant,
} as const satisfies { readonly [form: string]: Change };

export type LetterForm = 'text_layer' | keyof typeof CHANGES;

/** As it comes from whoever issued it, and as people scan and photograph it. */
export const LETTER_FORMS: readonly LetterForm[] = [
  'text_layer',
  ...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]),
];

/** A page that was drawn: of a letter, or of a certificate. */
interface DrawnPage {
  readonly truth: { readonly seed: number };
  pdf(): Buffer;
  picture(): Picture;
}

/** The file that a customer sends: the PDF, or a JPEG of the page. */
export async function letterFile(letter: DrawnPage, form: LetterForm): Promise<Uint8Array> {
  if (form === 'text_layer') return letter.pdf();
  const change: Change = CHANGES[form];
  const { data, width, height, channels } = await change(letter.picture(), letter.truth.seed);
  return sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
