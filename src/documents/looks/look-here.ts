import { readBarcodes } from '../barcode/read-barcodes';
import { fingerprintImage } from '../fingerprint';
import { createPhotoLuminance } from '../photo-luminance';
import { checkQuality } from '../quality';
import { isCutOff } from '../tamper/cut-off';
import { looksLikePhotoOfScreen } from '../tamper/photo-of-screen';
import { portraitOf } from '../tamper/portrait';
import { portraitHash } from '../tamper/portrait-hash';
import type { Looks } from './looks';

/** Many times what a page takes: on a machine that is busy, too, one look is to be had. */
const BARCODES_MS = 10_000;

/** Looks in the thread that asks. */
export const lookHere: Looks = {
  async quality({ picture, bytes, mediaType, scale, original, field, limits }) {
    const opened = { ok: true, mediaType, pages: [{ picture, scale, text: [] }], pageCount: 1 } as const;
    const photo = createPhotoLuminance(bytes, opened, limits);
    const quality = await checkQuality(photo, original, field);
    if (!quality.ok) return undefined;
    const fingerprint = await fingerprintImage(photo);
    return { findings: quality.value.findings, ...fingerprint };
  },

  photoOfScreen: async ({ picture }) => looksLikePhotoOfScreen(picture),

  async barcodes({ picture }) {
    const found = await readBarcodes(picture, { deadlineMs: BARCODES_MS });
    return found.map(({ format, text }) => ({ format, text }));
  },

  cutOff: async ({ picture, lines }) => isCutOff(picture, lines),

  async portrait({ picture, lines }) {
    const quad = portraitOf(picture, lines);
    return quad && portraitHash(picture, quad);
  },
};
