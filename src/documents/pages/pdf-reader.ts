import { dirname, join, sep } from 'node:path';
import type { OperatorList, OperatorNumbers } from './drawn-items';
import type { Matrix } from './matrix';

/*
 * The part of pdfjs-dist (5.6.205) that is used here. Its own types speak of browsers' canvases and are too wide to check
 * what is done with the answers, which come from a file that nobody has to trust.
 */

export interface PdfViewport {
  readonly width: number;
  readonly height: number;
  readonly transform: Matrix;
}

export interface PdfTextItem {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: unknown;
  readonly fontName?: string;
}

export interface PdfAnnotation {
  readonly subtype?: string;
  readonly rect?: unknown;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
}

export interface PdfPage {
  getViewport(options: { scale: number; offsetX?: number; offsetY?: number }): PdfViewport;
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  getTextContent(): Promise<{
    readonly items: readonly PdfTextItem[];
    readonly styles: Readonly<Record<string, { ascent?: number; descent?: number; vertical?: boolean }>>;
  }>;
  getAnnotations(options: { intent: 'any' }): Promise<readonly PdfAnnotation[]>;
  render(options: { canvas: null; canvasContext: unknown; viewport: PdfViewport }): { readonly promise: Promise<void> };
  cleanup(): boolean;
}

export interface PdfCanvas {
  readonly canvas: { readonly width: number; readonly height: number; data(): Uint8Array };
  readonly context: unknown;
}

export interface PdfDocument {
  readonly numPages: number;
  readonly canvasFactory: { create(width: number, height: number): PdfCanvas; destroy(canvas: PdfCanvas): void };
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info?: Readonly<Record<string, unknown>> }>;
}

export interface PdfReader {
  readonly operatorNumbers: OperatorNumbers;
  /** For operator lists: the page's own content without annotations. */
  readonly withoutAnnotations: number;
  open(bytes: Uint8Array, maxImagePixels: number): Promise<PdfDocument>;
  toDate(text: unknown): Date | null;
}

/** Fonts, character maps, colour profiles and picture decoders come from the package's own folder, and nothing from a network. */
export async function loadPdfReader(): Promise<PdfReader> {
  const { getDocument, OPS, AnnotationMode, PDFDateString } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const place = (name: string) => join(folder, name) + sep;
  return {
    operatorNumbers: OPS,
    withoutAnnotations: AnnotationMode.DISABLE,
    open: async (bytes, maxImagePixels) => {
      const task = getDocument({
        data: bytes,
        // No code out of the file, no forms that are programs, no fonts of this machine.
        isEvalSupported: false,
        enableXfa: false,
        useSystemFonts: false,
        disableFontFace: true,
        useWorkerFetch: false,
        cMapUrl: place('cmaps'),
        cMapPacked: true,
        standardFontDataUrl: place('standard_fonts'),
        wasmUrl: place('wasm'),
        iccUrl: place('iccs'),
        maxImageSize: maxImagePixels,
        // Warnings go to the console, and quote the file.
        verbosity: 0,
      });
      return (await task.promise) as unknown as PdfDocument;
    },
    toDate: (text) => (typeof text === 'string' ? PDFDateString.toDateObject(text) : null),
  };
}
