import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { createGate } from './gate';

/** scrypt (RFC 7914): memory is 128 * 2^ln * r bytes. */
export interface PasswordCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1. 128 MiB and about a third of a second. */
export const PASSWORD_COST: PasswordCost = { ln: 17, r: 8, p: 1 };

/** NIST SP 800-63B 5.1.1.2 and ASVS 5.0 6.2: length is what counts, no rules of composition, no silent cutting. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export interface Passwords {
  /** The stored form: `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`, base64 without padding (the PHC string format). */
  hash(password: string): Promise<string>;
  /**
   * Compares in constant time. Without a stored hash it computes one all the same, and answers false: that nobody has
   * this e-mail address takes as long to say as that the password is wrong.
   */
  matches(password: string, stored: string | null | undefined): Promise<boolean>;
  /** Made at another cost than is asked for today: hash it again while the password is at hand. */
  isDated(stored: string): boolean;
}

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/**
 * Hashing runs on libuv's threads, so requests are answered meanwhile; `atOnce` bounds the memory and the threads that
 * somebody who guesses can take from everything else, and who would have to wait longer than `most` others is refused.
 */
export function createPasswords(options: {
  readonly cost?: PasswordCost;
  readonly atOnce?: number;
  readonly most?: number;
}): Passwords {
  const { cost = PASSWORD_COST, atOnce = 2, most = 50 } = options;
  const inTurn = createGate({ atOnce, most });
  const nobodys = Buffer.alloc(SALT_BYTES, 7);

  const compute = (password: string, salt: Buffer, { ln, r, p }: PasswordCost): Promise<Buffer> =>
    inTurn(() =>
      // The same letters typed on two keyboards are the same password (NIST SP 800-63B 5.1.1.2: NFKC).
      derive(password.normalize('NFKC'), salt, HASH_BYTES, { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 256 }),
    );

  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      const hash = await compute(password, salt, cost);
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${unpadded(salt)}$${unpadded(hash)}`;
    },
    async matches(password, stored) {
      const known = parse(stored);
      const hash = await compute(password, known?.salt ?? nobodys, known?.cost ?? cost);
      return known !== undefined && known.hash.length === hash.length && timingSafeEqual(known.hash, hash);
    },
    isDated(stored) {
      const known = parse(stored);
      return !known || known.cost.ln !== cost.ln || known.cost.r !== cost.r || known.cost.p !== cost.p;
    },
  };
}

/** Six groups of four letters and digits that nobody confuses, 117 bits: for somebody to type once and change. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: 6 }, group).join('-');
}

/** Without i, l, o, 0 and 1. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function parse(stored: string | null | undefined) {
  const [, ln, r, p, salt, hash] = STORED.exec(stored ?? '') ?? [];
  if (!ln || !r || !p || !salt || !hash) return undefined;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
