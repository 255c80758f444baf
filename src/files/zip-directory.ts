const SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const LENGTH = 22;

/**
 * Whether the file is also a ZIP archive: an "end of central directory" record (APPNOTE.TXT 4.3.16) anywhere in it.
 * Archive readers look for it from the end, so an archive can hide in front of, inside or behind another format. The
 * signature alone occurs by chance once in some 500 large photos; with the fields that every single-disk archive has
 * (both disk numbers zero, both counts of entries equal) it does not.
 */
export function hasZipDirectory(file: Buffer): boolean {
  for (let at = file.indexOf(SIGNATURE); at !== -1; at = file.indexOf(SIGNATURE, at + 1)) {
    if (at + LENGTH > file.length) return false;
    if (file.readUInt32LE(at + 4) === 0 && file.readUInt16LE(at + 8) === file.readUInt16LE(at + 10)) return true;
  }
  return false;
}
