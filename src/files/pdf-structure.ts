import type { FileLimits } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { readPdfContents } from './pdf-contents';
import { findName, wantNames } from './pdf-names';
import { isPadding } from './padding';

export interface PdfStructure {
  readonly ok: true;
  /** As the document's page tree counts them; absent when it could not be told. */
  readonly pages?: number;
}

const END = '%%EOF';

/**
 * Names that no page for reading needs: scripts, programs, other files inside, media players, forms that send themselves
 * (ISO 32000-1, 12.6.4 and 7.11.4; `XFA` forms carry scripts of their own in 12.7.8). An open action or a link as such is
 * harmless and common, and not among them.
 */
const ACTIVE = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'GoToE',
];
/** Too short to look for in compressed data, where they occur by chance: looked for in the objects themselves. */
const ACTIVE_SHORT = ['JS', 'XFA', 'EF'];

const LONG_NAMES = wantNames([...ACTIVE, 'Encrypt']);
const ALL_NAMES = wantNames([...ACTIVE, ...ACTIVE_SHORT, 'Encrypt']);

/**
 * Checks a PDF without rendering it: header and end in place, not encrypted, nothing active in it, however the names are
 * escaped and also inside compressed object streams. What it cannot look into is refused, not waved through.
 *
 * @returns the structure, or a refusal: `file_truncated`, `file_unreadable`, `trailing_bytes`, `pdf_encrypted`,
 *   `pdf_active_content`
 */
export function readPdfStructure(file: Buffer, limits: FileLimits): PdfStructure | FileRefusal {
  const refusal = refuseEnds(file) ?? refuseName(findName(file, LONG_NAMES));
  if (refusal !== undefined) return refusal;

  const contents = readPdfContents(file, ALL_NAMES, limits.maxInflatedBytes);
  if (!contents.ok) {
    return refuse(
      'file_unreadable',
      'The PDF is built in a way that cannot be checked: please print it to a new PDF and send that, or send a photo.',
    );
  }
  return refuseName(contents.found) ?? { ok: true, ...(contents.pages === undefined ? {} : { pages: contents.pages }) };
}

/** `%PDF-1.4` in front (7.5.2); `startxref`, an offset and `%%EOF` at the end (7.5.5), and nothing but filler behind. */
function refuseEnds(file: Buffer): FileRefusal | undefined {
  if (!/^%PDF-\d\.\d/.test(file.toString('latin1', 0, 8))) {
    return refuse('file_unreadable', 'The PDF does not start as a PDF does: please save it again and send that.');
  }
  const end = file.lastIndexOf(END, undefined, 'latin1');
  const before = end === -1 ? '' : file.toString('latin1', Math.max(0, end - 64), end);
  if (!/startxref\s+\d+\s*$/.test(before)) {
    return refuse('file_truncated', 'The PDF is cut off, its end is missing: please send the whole file again.');
  }
  const behind = end + END.length;
  if (isPadding(file, behind, file.length) || /^\s{0,1024}$/.test(file.toString('latin1', behind, behind + 1025))) {
    return undefined;
  }
  return refuse('trailing_bytes', 'The PDF is followed by other data in the same file: please save it again.');
}

function refuseName(name: string | undefined): FileRefusal | undefined {
  if (name === undefined) return undefined;
  if (name === 'Encrypt') {
    return refuse(
      'pdf_encrypted',
      'The PDF is protected by a password or by restrictions: please send a copy without protection, or a photo.',
    );
  }
  return refuse(
    'pdf_active_content',
    'The PDF contains scripts, attachments or a form that acts by itself: please print it to a new PDF and send that.',
  );
}
