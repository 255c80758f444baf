import { crc32, deflateSync } from 'node:zlib';

const CATALOG = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
const PAGES = '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n';
const PAGE =
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>\nendobj\n' +
  '4 0 obj\n<< /Length 8 >>\nstream\n0 0 m\nS\n\nendstream\nendobj\n';

/** A one-page PDF with more bytes among its objects. Offsets are not kept: nothing here follows them. */
export function makePdf(more = '', trailer = '<< /Root 1 0 R /Size 9 >>'): Buffer {
  const body = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${CATALOG}${PAGES}${PAGE}${more}`;
  return Buffer.from(`${body}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** An object stream with one object in it, as its writer would name it. */
export function objectStream(content: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): string {
  const packed = deflateSync(Buffer.from(`7 0 ${content}`, 'latin1')).toString('latin1');
  return `6 0 obj\n<< ${dictionary} /Length ${packed.length} >>\nstream\r\n${packed}\nendstream\nendobj\n`;
}

/** A ZIP archive of one stored file. */
export function makeZip(name = 'run.js', content = 'alert(1)', comment = ''): Buffer {
  const data = Buffer.from(content, 'latin1');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, central, end, Buffer.from(comment, 'latin1')]);
}
