import { foldEmail } from './email';
import { UnfitField } from './people';
import { PASSWORD_LENGTH } from './password';

/** Fewer different characters are a row of one key, or a few keys up and down. */
const DIFFERENT_CHARACTERS = 5;

/** Throws `UnfitField` for what somebody who guesses would try first. Long is enough; nobody has to mix characters. */
export function requireFitPassword(password: string, email: string, field: string): void {
  const { min, max } = PASSWORD_LENGTH;
  const letters = Array.from(password.normalize('NFKC'));
  if (letters.length < min) throw new UnfitField(field, `Must have at least ${min} characters`);
  if (letters.length > max) throw new UnfitField(field, `Must have at most ${max} characters`);
  if (new Set(letters).size < DIFFERENT_CHARACTERS) {
    throw new UnfitField(field, `Must have at least ${DIFFERENT_CHARACTERS} different characters`);
  }
  const folded = foldEmail(email);
  const [local = ''] = folded.split('@');
  if (foldEmail(password).replaceAll(/[^\p{L}\p{N}]/gu, '') === folded.replaceAll(/[^\p{L}\p{N}]/gu, '')) {
    throw new UnfitField(field, 'Must not be the e-mail address');
  }
  if (local.length >= PASSWORD_LENGTH.min && foldEmail(password) === local) {
    throw new UnfitField(field, 'Must not be a part of the e-mail address');
  }
}
