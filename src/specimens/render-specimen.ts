import { encodeBarcode } from './barcodes/encode-barcode';
import { Sheet } from './drawing/sheet';
import { themeOf } from './drawing/theme';
import { homeOf } from './identity/home';
import { findIssuer } from './identity/issuers';
import { printDate } from './identity/printed-date';
import { findLayout } from './layouts/layouts';
import type { Paper } from './layouts/paper';
import { createRandom, seedFor } from './random';
import type { PrintedField, Side, Truth } from './truth';
import type { Picture } from '../documents/picture';

export interface Specimen {
  /** RGB; 1900 pixels wide for passports and visas of format A, 1600 for everything else. */
  readonly front: Picture;
  readonly back?: Picture;
  readonly truth: Truth;
  /** The values on both sides as they are printed, and where. */
  readonly printed: readonly PrintedField[];
}

/** Draws what a truth says; the same truth gives the same pixels. */
export async function renderSpecimen(truth: Truth): Promise<Specimen> {
  const layout = findLayout(truth.layout);
  const issuer = findIssuer(truth.issuer);
  const look = createRandom(seedFor(truth.seed, 'look'));
  const dates = look.pick(issuer.dates);
  const barcode =
    truth.barcode === undefined ? undefined : await encodeBarcode(truth.barcode.format, truth.barcode.text);
  const paper: Paper = {
    truth,
    issuer,
    theme: themeOf(issuer.code, truth.layout),
    home: homeOf(truth.seed, issuer),
    random: look,
    date: (iso) => printDate(iso, dates, issuer.languages[0] ?? 'en'),
    ...(barcode === undefined ? {} : { barcode }),
  };
  const draw = (side: Side, drawing: (sheet: Sheet, paper: Paper) => void) => {
    const sheet = new Sheet(layout.width, layout.height, layout.pixels, side);
    drawing(sheet, paper);
    return sheet;
  };
  const front = draw('front', layout.front);
  const back = layout.back === undefined ? undefined : draw('back', layout.back);
  return {
    front: front.toPicture(),
    ...(back === undefined ? {} : { back: back.toPicture() }),
    truth,
    printed: [...front.printed, ...(back?.printed ?? [])],
  };
}
