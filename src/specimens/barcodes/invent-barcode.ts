import { composeAamva } from './aamva-text';
import { composeQrText } from './qr-text';
import type { Home } from '../identity/home';
import type { Layout } from '../layouts/layout';
import { toMrzLetters } from '../mrz/mrz-letters';
import type { Random } from '../random';
import type { Truth } from '../truth';

/** The barcode of a specimen that has one. */
export function inventBarcode(
  written: Omit<Truth, 'claimed' | 'claimedWith'>,
  { barcode }: Layout,
  home: Home,
  random: Random,
): Truth['barcode'] {
  if (barcode === 'QRCode') {
    return { format: 'QRCode', text: composeQrText(written, random), side: random.pick(['front', 'back']) };
  }
  if (barcode === undefined || home.jurisdiction === undefined) return undefined;
  const text = composeAamva({
    version: random.whole(1, 10),
    jurisdiction: home.jurisdiction,
    surname: inLicenceLetters(written.surname),
    givenNames: inLicenceLetters(written.givenNames),
    number: written.documentNumber,
    birthDate: written.birthDate,
    issueDate: written.issueDate,
    expiryDate: written.expiryDate ?? '',
    sex: written.sex,
    street: home.street.replaceAll('’', "'"),
    town: home.town,
    height: home.height,
    eyes: home.eyes,
    discriminator: String(random.whole(10_000_000, 99_999_999)),
    ownSubfile: random.chance(0.5),
  });
  return { format: 'PDF417', text, side: 'back' };
}

/** Capitals without marks; spaces, hyphens and apostrophes stay. */
function inLicenceLetters(name: string): string {
  return name.replaceAll('’', "'").replaceAll(/[^\s'-]+/g, (part) => toMrzLetters(part, 'one_letter'));
}
