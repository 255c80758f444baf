import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with the values that every authenticator app takes: SHA-1, six digits, thirty seconds. */
const ALGORITHM = 'SHA1';
const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** RFC 4226 4 asks for 128 bits and recommends 160. */
const SECRET_BYTES = 20;
/** One step to either side: clocks differ, and typing takes a moment (RFC 6238 5.2). */
const WINDOW = 1;

/** A new secret, in base32 as people type it. */
export function mintTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What a QR code holds for an authenticator app. */
export function totpUrl(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The time step that a code belongs to, in thirty seconds since 1970; undefined when it is of none of the three near `now`. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

/** The code of a moment, as the app of its owner shows it. */
export function totpCode(secret: string, now: number): string {
  return totpOf(secret).generate({ timestamp: now });
}

function totpOf(secret: string, label = 'Clearway'): TOTP {
  return new TOTP({
    issuer: 'Clearway',
    label,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
