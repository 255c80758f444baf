/** The smallest page with a line on it: what a reader in order renders. Offsets are what a writer would have written. */
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R >>',
  '<< /Length 20 >>\nstream\n10 10 m\n60 60 l\nS\n  \n\nendstream',
];

export const KNOWN_PDF: Uint8Array = writePdf();

function writePdf(): Uint8Array {
  let body = '%PDF-1.4\n';
  let table = '0000000000 65535 f \n';
  OBJECTS.forEach((object, index) => {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const size = OBJECTS.length + 1;
  const end = `xref\n0 ${size}\n${table}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}
