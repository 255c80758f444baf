import { createHash } from 'node:crypto';

import sharp from 'sharp';

/** A page of no country, with an invented person: sharp and well lit, as a good photo would be. */
export async function specimenPage(name: string): Promise<string> {
  const lines = Array.from(
    { length: 18 },
    (_, row) =>
      `<text x="60" y="${330 + row * 36}" font-size="24">SPECIMEN ${row} ${'LINE OF SMALL PRINT '.repeat(3)}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" font-family="monospace">
    <rect width="1600" height="1000" fill="#e7e2d3"/>
    <rect x="60" y="60" width="1480" height="120" fill="#35506b"/>
    <text x="90" y="140" font-size="60" fill="#f4f1e8">REPUBLIC OF NOWHERE, SPECIMEN</text>
    <text x="60" y="260" font-size="54">${name}</text>${lines.join('')}${portrait(name)}</svg>`;
  return (await sharp(Buffer.from(page)).jpeg({ quality: 92 }).toBuffer()).toString('base64');
}

/** No face: a mosaic that is another one for every name, so that two pages are not taken for the same picture. */
function portrait(name: string): string {
  const shades = createHash('sha256').update(name).digest();
  return Array.from(shades, (shade, place) => {
    const [column, row] = [place % 4, Math.floor(place / 4)];
    return `<rect x="${900 + column * 160}" y="${200 + row * 95}" width="160" height="95" fill="rgb(${shade},${shade},${shade})"/>`;
  }).join('');
}
