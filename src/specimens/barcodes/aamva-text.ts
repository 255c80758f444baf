import type { Jurisdiction } from './jurisdictions';
import type { Sex } from '../truth';

/** What a licence's barcode says. Names are in capital letters without marks, dates `YYYY-MM-DD`. */
export interface LicenceData {
  /** Of the AAMVA card design standard: 1 (2000) to 10 (2020). */
  readonly version: number;
  readonly jurisdiction: Jurisdiction;
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly birthDate: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly sex: Sex;
  readonly street: string;
  readonly town: string;
  /** Centimetres. */
  readonly height: number;
  /** Three letters: `BRO`. */
  readonly eyes: string;
  /** The number of this very card. */
  readonly discriminator: string;
  /** A second subfile of the jurisdiction's own. */
  readonly ownSubfile: boolean;
}

/**
 * The text of the PDF417 symbol after AAMVA's card design standards: a header with the place and length of each subfile, then
 * elements of three letters and a value. Version 1 has no jurisdiction version in its header, one full name and dates year
 * first; versions 2 and 3 have all given names in one element; from version 2 on the United States write month first, Canada
 * year first.
 */
export function composeAamva(data: LicenceData): string {
  const { jurisdiction, version } = data;
  const subfiles = [subfile('DL', elements(data))];
  if (data.ownSubfile) {
    const type = `Z${jurisdiction.code.charAt(0)}`;
    subfiles.push(subfile(type, [`${type}A${data.discriminator.slice(0, 4)}`, `${type}BN`]));
  }
  const two = (value: number) => String(value).padStart(2, '0');
  const jurisdictionVersion = version === 1 ? '' : two(version % 4);
  const head = `@\n\x1e\rANSI ${jurisdiction.iin}${two(version)}${jurisdictionVersion}${two(subfiles.length)}`;
  let offset = head.length + subfiles.length * 10;
  const designators = subfiles.map((text) => {
    const designator = text.slice(0, 2) + [offset, text.length].map((value) => String(value).padStart(4, '0')).join('');
    offset += text.length;
    return designator;
  });
  return head + designators.join('') + subfiles.join('');
}

function subfile(type: string, lines: readonly string[]): string {
  return `${type}${lines.join('\n')}\r`;
}

function elements(data: LicenceData): string[] {
  const { version, jurisdiction } = data;
  const date = (iso: string) => writeDate(iso, version === 1 || jurisdiction.country === 'CAN');
  const postal = jurisdiction.postalCode.replace(' ', '');
  const shared = [
    `DBD${date(data.issueDate)}`,
    `DBB${date(data.birthDate)}`,
    `DBA${date(data.expiryDate)}`,
    `DBC${writeSex(data.sex, version)}`,
    `DAG${data.street}`,
    `DAI${data.town}`,
    `DAJ${jurisdiction.code}`,
    `DAK${postal.padEnd(version === 1 ? 9 : 11, version === 1 ? '0' : ' ')}`,
  ];
  const number = `DAQ${data.number}`;
  if (version === 1) return [number, ...names(data), 'DARD', 'DAS', 'DAT', ...shared];
  return [
    number,
    ...names(data),
    'DCAD',
    'DCBNONE',
    'DCDNONE',
    ...shared,
    `DAU${jurisdiction.country === 'CAN' ? `${data.height} cm` : `${String(Math.round(data.height / 2.54)).padStart(3, '0')} in`}`,
    `DAY${data.eyes}`,
    `DCF${data.discriminator}`,
    `DCG${jurisdiction.country}`,
    ...(version >= 5 ? ['DDAF', `DDB${date('2016-06-01')}`] : []),
  ];
}

function names({ version, surname, givenNames }: LicenceData): string[] {
  const [first = '', ...middle] = givenNames.split(' ');
  if (version === 1) return [`DAA${[surname, first, ...middle].filter((part) => part !== '').join(',')}`];
  if (version <= 3) return [`DCS${surname}`, `DCT${givenNames.replaceAll(' ', version === 2 ? ',' : ' ')}`];
  const none = version >= 6 ? 'NONE' : '';
  return [`DCS${surname}`, 'DDEN', `DAC${first}`, 'DDFN', `DAD${middle.join(' ') || none}`, 'DDGN'];
}

function writeDate(iso: string, yearFirst: boolean): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return yearFirst ? year + month + day : month + day + year;
}

function writeSex(sex: Sex, version: number): string {
  return version === 1 ? sex : { M: '1', F: '2', X: '9' }[sex];
}
