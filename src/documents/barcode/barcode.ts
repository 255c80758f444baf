import type { Quad } from '../picture';

export type BarcodeFormat = 'pdf417' | 'qr';

/** A barcode as it was read from a page. */
export interface Barcode {
  readonly format: BarcodeFormat;
  /** Its bytes as text: of PDF417 one character a byte (ISO 8859-1), of QR in the character set that it names or shows. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** In pixels of the picture, in the order of the barcode's own upright view. */
  readonly quad: Quad;
}
