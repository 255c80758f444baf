/** Lines of `clearway check-number`: `{id, country, id_type, number, date_of_birth?}` in, an answer each out. Pure. */
import { isIsoDate } from './birth-date';
import { checkIdentityNumber } from './check-identity-number';
import type { Strength } from './verdict';

export interface NumberAnswer {
  /** As given; null when the line has none. */
  readonly id: string | number | null;
  readonly valid: boolean;
  readonly strength: Strength;
  readonly reasons: readonly string[];
}

/**
 * Answers one parsed line. `valid` speaks of the whole line: a number whose own birth date is not the `date_of_birth` beside
 * it is not valid, with the reason `birth_date_mismatch`. A line that is no object of these fields, or whose birth date does
 * not exist, answers `malformed_line`.
 */
export function checkNumberLine(line: unknown, today: string): NumberAnswer {
  const fields = typeof line === 'object' && line !== null ? new Map(Object.entries(line)) : new Map<string, unknown>();
  const given: unknown = fields.get('id');
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  const country: unknown = fields.get('country');
  const idType: unknown = fields.get('id_type');
  const number: unknown = fields.get('number');
  const born: unknown = fields.get('date_of_birth') ?? undefined;
  if (id === null || typeof country !== 'string' || typeof idType !== 'string' || typeof number !== 'string') {
    return malformed(id);
  }
  if (born !== undefined && !(typeof born === 'string' && isIsoDate(born))) return malformed(id);
  const check = checkIdentityNumber({ country, idType: idType.toLowerCase(), number, dateOfBirth: born, today });
  return {
    id,
    valid: check.valid && !check.reasons.includes('birth_date_mismatch'),
    strength: check.strength,
    reasons: check.reasons,
  };
}

/** Answers one line of text; text that is no JSON is malformed. */
export function checkNumberText(text: string, today: string): NumberAnswer {
  try {
    return checkNumberLine(JSON.parse(text), today);
  } catch {
    return malformed(null);
  }
}

function malformed(id: NumberAnswer['id']): NumberAnswer {
  return { id, valid: false, strength: 'none', reasons: ['malformed_line'] };
}
