import type { AddressClaim } from '../../domain/customer';
import { type LineFields, textsOf } from './json-line';

const FIELDS = ['street', 'city', 'state', 'postal_code', 'country'] as const;

/** The address that fields name; what is absent is empty. Undefined when one of them is no text: a code has its zeros. */
export function addressOfLine(fields: LineFields): AddressClaim | undefined {
  const texts = textsOf(fields, FIELDS);
  if (texts === undefined) return undefined;
  const { postal_code: postalCode, ...rest } = texts;
  return { ...rest, postalCode };
}
