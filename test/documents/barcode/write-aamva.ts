/** Licences as their issuers write them, in every version of the AAMVA standard. */

export interface LicenceToWrite {
  readonly version: number;
  readonly issuer: string;
  readonly country: 'USA' | 'CAN';
  readonly documentNumber: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly middleNames: readonly string[];
  /** ISO dates. */
  readonly birthDate: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly sex: 'male' | 'female';
}

export interface Faults {
  /** Added to each offset and length in the header. */
  readonly offsetsOffBy?: number;
  readonly lengthsOffBy?: number;
  readonly fileType?: string;
  /** Put instead of the LF between elements. */
  readonly separator?: string;
  /** Appended to every value. */
  readonly padding?: string;
  /** Put before the whole. */
  readonly before?: string;
}

/** The text of the barcode: a licence (`DL`) and a subfile of the jurisdiction's own (`ZX`). */
export function writeAamva(licence: LicenceToWrite, faults: Faults = {}): string {
  const { separator = '\n', padding = '', fileType = 'ANSI ' } = faults;
  const elements = [
    ...elementsOf(licence),
    ['DAG', '12 EXAMPLE STREET'],
    ['DAI', 'SPECIMEN'],
    ['DCF', 'D1SCR1M1NAT0R'],
  ];
  const own = [['ZXA', 'OWN']];
  const write = (type: string, list: readonly (readonly string[])[]) =>
    `${type}${list.map(([code, value]) => `${code}${value}${padding}`).join(separator)}\r`;
  const subfiles = [write('DL', elements), write('ZX', own)];
  const versions = String(licence.version).padStart(2, '0') + (licence.version < 2 ? '' : '03');
  const start = `@\n\u001e\r${fileType}${licence.issuer}${versions}02`;
  let offset = start.length + 20;
  let designators = '';
  for (const subfile of subfiles) {
    const at = offset + (faults.offsetsOffBy ?? 0);
    const length = subfile.length + (faults.lengthsOffBy ?? 0);
    designators += subfile.slice(0, 2) + String(at).padStart(4, '0') + String(length).padStart(4, '0');
    offset += subfile.length;
  }
  return `${faults.before ?? ''}${start}${designators}${subfiles.join('')}`;
}

function elementsOf(licence: LicenceToWrite): (readonly [string, string])[] {
  const { version, familyName, firstName, middleNames } = licence;
  const date = (iso: string) => writeDate(iso, licence);
  const names: (readonly [string, string])[] =
    version < 2
      ? [['DAA', [familyName, firstName, middleNames.join(' ')].join(',')]]
      : version < 4
        ? [
            ['DCS', familyName],
            ['DCT', [firstName, ...middleNames].join(',')],
          ]
        : [
            ['DCS', familyName],
            ['DDE', 'N'],
            ['DAC', firstName],
            ['DDF', 'N'],
            ['DAD', middleNames.length === 0 ? 'NONE' : middleNames.join(',')],
            ['DDG', 'T'],
          ];
  const sex = version < 2 ? licence.sex.slice(0, 1).toUpperCase() : licence.sex === 'male' ? '1' : '2';
  return [
    ['DAQ', licence.documentNumber],
    ...names,
    ['DBA', date(licence.expiryDate)],
    ['DBB', date(licence.birthDate)],
    ['DBC', sex],
    ['DBD', date(licence.issueDate)],
    ...(version < 2 ? [] : [['DCG', licence.country] as const]),
  ];
}

function writeDate(iso: string, { version, country }: LicenceToWrite): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return country === 'USA' && version >= 2 ? month + day + year : year + month + day;
}
