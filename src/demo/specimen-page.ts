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
    <text x="60" y="260" font-size="54">${name}</text>${lines.join('')}</svg>`;
  return (await sharp(Buffer.from(page)).jpeg({ quality: 92 }).toBuffer()).toString('base64');
}
