import type { Drawing } from './paper';
import type { Issuer } from '../identity/issuers';
import type { Side, SpecimenIdType, SpecimenKind } from '../truth';

/** One design of our own, used by many issuers in their colours and languages. */
export interface Layout {
  readonly kind: SpecimenKind;
  readonly idType: SpecimenIdType;
  /** Millimetres, and the picture's width in pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
  readonly front: Drawing;
  readonly back?: Drawing;
  readonly mrzSide?: Side;
  /** The first two characters of the zone, as Doc 9303 parts 4 to 7 allow them. */
  readonly documentCodes?: readonly string[];
  readonly barcode?: 'PDF417' | 'QRCode';
  /** Names stand in the issuer's own script as well. */
  readonly scripts: boolean;
  /** Has a place for a personal number. */
  readonly personal: boolean;
  /** The holder is a citizen of another state. */
  readonly foreign: boolean;
  readonly issuedBy: (issuer: Issuer) => boolean;
}
