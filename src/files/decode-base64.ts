import { refuseSize } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { detectMediaType, type MediaType } from './media-type';

export interface DecodedFile {
  readonly ok: true;
  readonly bytes: Buffer;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const FOREIGN_CHARACTER = /[^A-Za-z0-9+/=\r\n]/;
const DATA_URI_HEAD = /^data:([^,;]*)((?:;[^,;]*)*),/i;
/** A data URI's head is a media type and a few parameters; a longer one is not read to its end. */
const MAX_HEAD = 512;

/** Names in use for the three allowed types. Anything else a data URI claims is not a claim about these. */
const DECLARED_TYPES: Readonly<Record<string, MediaType>> = {
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/x-png': 'image/png',
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
};
/** What software writes when it does not know the type: no claim at all. */
const NO_CLAIM: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/**
 * Base64 text to bytes, strictly: `Buffer.from` alone skips what it does not understand and so turns a damaged upload
 * into another file. Alphabet, size, padding and unused bits are checked before anything is decoded.
 *
 * Takes the standard alphabet with its padding (RFC 4648 section 4), bare or as a data URI (RFC 2397). Line breaks (CR,
 * LF) may stand anywhere, because MIME encoders wrap at 76 characters (RFC 2045 section 6.8); any other white space, the
 * URL-safe alphabet, and percent-encoding are refused. A data URI's media type must not contradict the content.
 *
 * @param maxBytes size of the decoded file in bytes, at most
 * @returns the bytes, or a refusal: `base64_invalid`, `file_empty`, `file_too_large`, `media_type_mismatch`
 */
export function decodeBase64File(text: string, { maxBytes }: { readonly maxBytes: number }): DecodedFile | FileRefusal {
  const head = readHead(text);
  if (!head.ok) return head;
  const body = text.slice(head.length);
  if (FOREIGN_CHARACTER.test(body)) {
    return /[^A-Za-z0-9+/=\r\n_-]/.test(body)
      ? invalid('holds characters that do not belong there')
      : invalid('uses the URL-safe alphabet ("-" and "_"): encode it with the standard one ("+" and "/")');
  }
  const digits = unwrap(body);
  const padding = digits.endsWith('==') ? 2 : digits.endsWith('=') ? 1 : 0;
  const size = Math.floor((digits.length * 3) / 4) - padding;
  const sizeRefusal = refuseSize(digits.length === 0 ? 0 : Math.max(1, size), maxBytes);
  if (sizeRefusal !== undefined) return sizeRefusal;

  if (digits.length % 4 !== 0) return invalid('has the wrong length: it is cut off or its "=" padding is missing');
  if (digits.indexOf('=') !== (padding === 0 ? -1 : digits.length - padding)) {
    return invalid('has "=" padding before its end');
  }
  const last = ALPHABET.indexOf(digits.at(-1 - padding) ?? '');
  if ((padding === 1 && (last & 0b11) !== 0) || (padding === 2 && (last & 0b1111) !== 0)) {
    return invalid('does not end as an encoder ends it: the last character is damaged');
  }

  const bytes = Buffer.from(digits, 'base64');
  if (bytes.length !== size) return invalid('could not be decoded');
  return refuseMismatch(head.declared, bytes) ?? { ok: true, bytes };
}

/** Takes the line breaks out. One pass over bytes: replacing them in a string takes a second when every other one is. */
function unwrap(body: string): string {
  if (!/[\r\n]/.test(body)) return body;
  const bytes = Buffer.from(body, 'latin1');
  let kept = 0;
  for (const byte of bytes) {
    if (byte !== 0x0d && byte !== 0x0a) {
      bytes[kept] = byte;
      kept += 1;
    }
  }
  return bytes.toString('latin1', 0, kept);
}

function readHead(text: string): { ok: true; length: number; declared: string } | FileRefusal {
  if (!/^data:/i.test(text.slice(0, 5))) return { ok: true, length: 0, declared: '' };
  const head = DATA_URI_HEAD.exec(text.slice(0, MAX_HEAD));
  if (head === null || !/;base64$/i.test(head[2] ?? '')) {
    return invalid('starts like a data URI but not with "data:<media type>;base64,"');
  }
  return { ok: true, length: head[0].length, declared: (head[1] ?? '').trim().toLowerCase() };
}

/** Content that is none of the three is left to `inspectFile`, which can name it. */
function refuseMismatch(declared: string, bytes: Buffer): FileRefusal | undefined {
  const found = detectMediaType(bytes);
  if (found === undefined || NO_CLAIM.has(declared) || DECLARED_TYPES[declared] === found) return undefined;
  return refuse(
    'media_type_mismatch',
    `The file is sent as another type than it is: its content is ${found}. Please send it under its own type.`,
  );
}

function invalid(what: string): FileRefusal {
  return refuse('base64_invalid', `The base64 text ${what}. Please encode the whole file again and send it.`);
}
