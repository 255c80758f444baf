import { domainToASCII } from 'node:url';
import { z } from 'zod';

import { text } from './text';

/** RFC 5322 3.2.3 dot-atom, with the letters that RFC 6531 3.3 adds; quoted forms are not taken. */
const LOCAL_PART = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** RFC 5321 4.5.3.1.1, in bytes. */
const MAX_LOCAL_BYTES = 64;
/** `domainToASCII` would drop what follows a slash and decode percents: only what a name holds goes there. */
const DOMAIN = /^[\p{L}\p{N}\p{M}.-]+$/u;
/** RFC 1123 2.1, after IDNA: at least two labels, the last one no number. */
const ASCII_DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** Has it the form of an address, also with an international name or domain? Whether mail arrives, the contact check judges. */
function isEmailAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  if (!LOCAL_PART.test(local) || Buffer.byteLength(local) > MAX_LOCAL_BYTES) return false;
  return DOMAIN.test(domain) && ASCII_DOMAIN.test(domainToASCII(domain));
}

/** Kept as given, in NFC. RFC 5321 4.5.3.1.3 allows 254 characters. */
export const Email = text({ max: 254 })
  .pipe(z.string().refine(isEmailAddress, 'Must be an e-mail address'))
  .meta({
    format: 'idn-email',
    description: 'E-mail address; the domain may be an international one.',
    examples: ['ada.example@example.com'],
  });
