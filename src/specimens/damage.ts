import { fade, glare, shadow } from './damages/light';
import { blur, crumple, shake } from './damages/paper-and-lens';
import { addNoise, moire } from './damages/sensor';
import { layOnTable } from './damages/table-top';
import { asJpeg, throughSharp, toWidth } from './damages/through-sharp';
import { framedSize, slant, slantedCorners, smallSize, stepBack, tilt, tiltedSize } from './damages/viewpoint';
import { createRandom, seedFor } from './random';
import type { Picture } from '../documents/picture';

/** RGB in, RGB out; the same picture and seed give the same pixels. They can be put one behind the other. */
export type Damage = (picture: Picture, seed: number) => Picture | Promise<Picture>;

/** What happens to pages on their way to us. The numbers stand at each function. */
export const DAMAGES = {
  clean: (picture) => picture,
  jpeg_q40: (picture) => asJpeg(picture, 40),
  jpeg_q15: (picture) => asJpeg(picture, 15),
  rotate_90: (picture) => throughSharp(picture, (image) => image.rotate(90)),
  rotate_180: (picture) => throughSharp(picture, (image) => image.rotate(180)),
  rotate_270: (picture) => throughSharp(picture, (image) => image.rotate(270)),
  tilt_5: (picture, seed) => tilt(picture, 5, seed),
  tilt_15: (picture, seed) => tilt(picture, 15, seed),
  tilt_25: (picture, seed) => tilt(picture, 25, seed),
  perspective: slant,
  glare,
  shadow,
  blur_1_5: (picture) => blur(picture, 1.5),
  blur_2_5: (picture) => blur(picture, 2.5),
  noise_25: (picture, seed) => addNoise(picture, 25, seed),
  width_1000: (picture) => toWidth(picture, 1000),
  width_700: (picture) => toWidth(picture, 700),
  low_contrast: fade,
  moire,
  motion_blur: shake,
  crumple,
  small_in_frame: stepBack,
  all_at_once: allAtOnce,
} as const satisfies { readonly [kind: string]: Damage };

export type DamageKind = keyof typeof DAMAGES;
export const DAMAGE_KINDS = Object.keys(DAMAGES) as readonly DamageKind[];

/** How wide a page is made before anything happens to it, in pixels, so that the size of its print is known. */
export const PAGE_WIDTH = 1200;

/**
 * One kind of damage to a full-size rendering. The page is made 1200 pixels wide first, but for `width_1000` and
 * `width_700`, which say a width themselves. Where the page lies on a table (`tilt_*`, `perspective`, `small_in_frame`)
 * it keeps these 1200 pixels and the picture grows around it; `all_at_once` ends at 1000 pixels for the whole picture.
 * `damagedSize` says how large the answer is.
 */
export async function damage(picture: Picture, kind: DamageKind, seed: number): Promise<Picture> {
  const page = kind === 'width_1000' || kind === 'width_700' ? picture : await toWidth(picture, PAGE_WIDTH);
  return DAMAGES[kind](page, seedFor(seed, kind));
}

/** The size in pixels of what `damage` gives for a rendering of this size. */
export function damagedSize({ width, height }: Size, kind: DamageKind): Size {
  const scaled = (to: number): Size => ({ width: to, height: Math.round((height * to) / width) });
  const page = scaled(PAGE_WIDTH);
  switch (kind) {
    case 'rotate_90':
    case 'rotate_270':
      return { width: page.height, height: page.width };
    case 'tilt_5':
      return tiltedSize(page, 5);
    case 'tilt_15':
      return tiltedSize(page, 15);
    case 'tilt_25':
      return tiltedSize(page, 25);
    case 'perspective':
      return framedSize(page);
    case 'small_in_frame':
      return smallSize(page);
    case 'width_1000':
      return scaled(1000);
    case 'width_700':
      return scaled(700);
    case 'all_at_once': {
      const frame = framedSize(page);
      return { width: 1000, height: Math.round((frame.height * 1000) / frame.width) };
    }
    case 'clean':
    case 'jpeg_q40':
    case 'jpeg_q15':
    case 'rotate_180':
    case 'glare':
    case 'shadow':
    case 'blur_1_5':
    case 'blur_2_5':
    case 'noise_25':
    case 'low_contrast':
    case 'moire':
    case 'motion_blur':
    case 'crumple':
      return page;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A poor photo, with some of everything: turned by up to 8 degrees and slanted as in `perspective`, on a table; a reflection;
 * 1000 pixels for the whole picture, the page about 860 of them; a Gaussian blur of 1 pixel; noise of sigma 12; JPEG at 40.
 */
async function allAtOnce(page: Picture, seed: number): Promise<Picture> {
  const random = createRandom(seed);
  const { width, height } = framedSize(page);
  const shining = glare(page, seed);
  const corners = slantedCorners(page, { x: width / 2, y: height / 2 }, random.between(-8, 8), random);
  const photo = await toWidth(layOnTable(shining, corners, width, height, random), 1000);
  return asJpeg(addNoise(await blur(photo, 1), 12, seed), 40);
}
