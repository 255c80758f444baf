import { domainToASCII } from 'node:url';

/** An e-mail address taken apart. `domain` is lower case and ASCII (IDNA): `bücher.example` is `xn--bcher-kva.example`. */
export interface EmailParts {
  readonly local: string;
  readonly domain: string;
}

const LOCAL_OCTETS = 64; // RFC 5321 4.5.3.1.1
const PATH_OCTETS = 254; // RFC 5321 4.5.3.1.3, without the angle brackets
const DOMAIN_OCTETS = 253; // RFC 1035 2.3.4, as text

/** Dot-atom of RFC 5322, with letters and digits of any script as RFC 6531 allows; no marks of direction, no controls. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
const DOMAIN_TEXT = /^[\p{L}\p{M}\p{N}-]+(?:[.。．｡][\p{L}\p{M}\p{N}-]+)*$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

function asciiDomain(text: string): string | undefined {
  if (!DOMAIN_TEXT.test(text)) return undefined;
  const domain = domainToASCII(text.normalize('NFC').replace(/[。．｡]/g, '.')).toLowerCase();
  if (domain === '' || domain.length > DOMAIN_OCTETS) return undefined;
  const labels = domain.split('.');
  return labels.every((label) => LABEL.test(label)) ? domain : undefined;
}

/**
 * The parts of an e-mail address, or `undefined` when it is none that mail can be sent to over the public internet
 * (RFC 5321, 6531). Refused on purpose although the RFC knows them: quoted local parts (no provider hands them out, and
 * they smuggle separators into mail software), address literals (`user@[192.0.2.1]`), comments, and domains of one
 * label other than `localhost`, which is read so that it can be named.
 */
export function parseEmail(text: string): EmailParts | undefined {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  if (at < 1 || octets(email) > PATH_OCTETS) return undefined;
  const local = email.slice(0, at);
  if (octets(local) > LOCAL_OCTETS || !LOCAL_PART.test(local)) return undefined;
  const domain = asciiDomain(email.slice(at + 1));
  if (domain === undefined) return undefined;
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  const reachable = domain.includes('.') && TOP_LEVEL.test(top);
  return reachable || domain === 'localhost' ? { local, domain } : undefined;
}
