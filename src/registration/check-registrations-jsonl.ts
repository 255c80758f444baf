/** Lines of `clearway check-registration`: `{id, country, number, type?, legal_form?, name?}` in, an answer each out. Pure. */
import type { Strength } from '../documents/identity-number/verdict';
import { checkRegistrationNumber } from './check-registration-number';

export interface RegistrationAnswer {
  /** As given; null when the line has none. */
  readonly id: string | number | null;
  readonly valid: boolean;
  readonly strength: Strength;
  readonly type: string | null;
  readonly normalised: string | null;
  readonly reasons: readonly string[];
}

/** Answers one line of text. One that is no object of these fields answers `malformed_line`. */
export function checkRegistrationText(text: string, today: string): RegistrationAnswer {
  const fields = fieldsOf(text);
  const given: unknown = fields.get('id');
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  const [country, number, ...optional] = ['country', 'number', 'type', 'legal_form', 'name'].map(
    (field): unknown => fields.get(field) ?? undefined,
  );
  const isText = (each: unknown): each is string | undefined => each === undefined || typeof each === 'string';
  if (id === null || typeof country !== 'string' || typeof number !== 'string' || !optional.every(isText)) {
    return { id, valid: false, strength: 'none', type: null, normalised: null, reasons: ['malformed_line'] };
  }
  const [type, legalForm, name] = optional;
  const check = checkRegistrationNumber({ country, number, type, legalForm, name }, today);
  const { valid, strength, normalised, reasons } = check;
  return { id, valid, strength, type: check.type, normalised, reasons };
}

function fieldsOf(text: string): Map<string, unknown> {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? new Map(Object.entries(line)) : new Map();
  } catch {
    return new Map();
  }
}
