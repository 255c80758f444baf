import { composeAamva } from '../../src/specimens/barcodes/aamva-text';
import { JURISDICTIONS } from '../../src/specimens/barcodes/jurisdictions';

test('a licence text is found again by the offsets in its own header, in every version', () => {
  for (const jurisdiction of JURISDICTIONS) {
    for (let version = 1; version <= 10; version += 1) {
      const text = composeAamva({
        version,
        jurisdiction,
        surname: 'SAMPLE',
        givenNames: 'MICHAEL JOHN',
        number: 'T64235789',
        birthDate: '1986-06-05',
        issueDate: '2019-06-06',
        expiryDate: '2030-12-10',
        sex: 'M',
        street: '2300 WEST BROAD STREET',
        town: 'RICHMOND',
        height: 173,
        eyes: 'BRO',
        discriminator: '24242424',
        ownSubfile: version % 2 === 0,
      });
      const subfiles = readSubfiles(text, version);
      expect(subfiles).toHaveLength(version % 2 === 0 ? 2 : 1);
      const yearFirst = version === 1 || jurisdiction.country === 'CAN';
      expect(subfiles[0]).toContain(yearFirst ? 'DBB19860605' : 'DBB06051986');
      expect(subfiles[0]).toContain(version === 1 ? 'DAASAMPLE,MICHAEL,JOHN' : 'DCSSAMPLE');
      expect(subfiles[0]).toContain('DLDAQT64235789');
    }
  }
});

function readSubfiles(text: string, version: number): string[] {
  expect(text.slice(0, 9)).toBe('@\n\x1e\rANSI ');
  expect(Number(text.slice(15, 17))).toBe(version);
  const entries = version === 1 ? 17 : 19;
  const count = Number(text.slice(entries, entries + 2));
  return Array.from({ length: count }, (_none, at) => {
    const designator = text.slice(entries + 2 + at * 10, entries + 12 + at * 10);
    const [offset, length] = [Number(designator.slice(2, 6)), Number(designator.slice(6))];
    const subfile = text.slice(offset, offset + length);
    expect(subfile.slice(0, 2)).toBe(designator.slice(0, 2));
    expect(subfile.endsWith('\r')).toBe(true);
    return subfile;
  });
}
