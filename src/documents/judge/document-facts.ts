import type { AamvaLicence } from '../barcode/aamva/aamva-licence';
import { parseAamva } from '../barcode/aamva/parse-aamva';
import { readQrClaims } from '../barcode/qr-claims/read-qr-claims';
import { countryOfCode } from '../mrz/icao-countries';
import { type Mrz, parseMrz } from '../mrz/parse-mrz';
import type { ReadMrz } from '../mrz/read-mrz';
import { findPrintedFields } from '../printed/find-printed-fields';
import type { PrintedFields } from '../printed/printed-fields';
import type { SideReading } from '../reading/side-reading';
import type { TextLine } from '../text-line';

export type DocumentSide = 'front' | 'back';

/** A machine-readable zone as it was read, and what it says. */
export interface Zone {
  readonly side: DocumentSide;
  readonly read: ReadMrz;
  readonly mrz: Mrz;
}

export interface LicenceBarcode {
  readonly side: DocumentSide;
  readonly licence: AamvaLicence;
}

/** What is printed on one side beside zones and barcodes. */
export interface Print {
  readonly side: DocumentSide;
  readonly fields: PrintedFields;
  /** All lines but those of the zone. */
  readonly lines: readonly TextLine[];
}

/** What the two sides of a document say, source by source. Nothing is judged yet. */
export interface DocumentFacts {
  readonly zones: readonly Zone[];
  readonly licences: readonly LicenceBarcode[];
  /** What QR codes say in open form, as tokens. */
  readonly codes: readonly (readonly string[])[];
  /** There is a barcode, whatever it says. */
  readonly hasBarcode: boolean;
  readonly prints: readonly Print[];
}

/**
 * @param today `YYYY-MM-DD`: tells centuries apart
 * @param claimedCountry alpha-3: says how the print orders day and month where the document does not
 */
export function collectFacts(
  sides: readonly { readonly side: DocumentSide; readonly reading: SideReading }[],
  today: string,
  claimedCountry?: string,
): DocumentFacts {
  const pages = sides.flatMap(({ side, reading }) => reading.pages.map((page) => ({ side, page })));
  const zones = pages.flatMap(({ side, page }) =>
    page.mrz ? [{ side, read: page.mrz, mrz: parseMrz(page.mrz.lines, page.mrz.format, today) }] : [],
  );
  const barcodes = pages.flatMap(({ side, page }) => page.barcodes.map((barcode) => ({ side, ...barcode })));
  const licences = barcodes.flatMap(({ side, format, text }) => {
    const licence = format === 'pdf417' ? parseAamva(text) : undefined;
    return licence ? [{ side, licence }] : [];
  });
  const ofZone = zones.map(({ mrz }) => countryOfCode(mrz.issuer)).find((each) => typeof each === 'string');
  const country = ofZone ?? licences[0]?.licence.country ?? claimedCountry;
  const hints = { today, ...(country !== undefined && { country }) };
  return {
    zones,
    licences,
    codes: barcodes.flatMap(({ format, text }) => (format === 'qr' ? [readQrClaims(text).values] : [])),
    hasBarcode: barcodes.length > 0,
    prints: pages.map(({ side, page }) => ({
      side,
      fields: findPrintedFields(page.lines, hints),
      lines: page.lines.filter(({ text }) => !isZoneLine(text)),
    })),
  };
}

/** Lines of the zone hold fillers, or nothing but its characters at its length. */
function isZoneLine(text: string): boolean {
  const compact = text.replaceAll(/\s/g, '');
  return /[<«]{2,}/.test(compact) || (compact.length >= 26 && /^[A-Z0-9<]+$/.test(compact));
}

/** Next to nothing was found: there is nothing to judge. */
export function isBlank({ zones, hasBarcode, prints }: DocumentFacts): boolean {
  return zones.length === 0 && !hasBarcode && prints.every(({ lines }) => lines.length < 2);
}
