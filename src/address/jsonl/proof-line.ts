import { isIsoDate } from '../../documents/identity-number/birth-date';
import type { ProofClaims, ProofHolder } from '../proof/proof-claims';
import { addressOfLine } from './address-of-line';
import { fieldsOf, idOf, type MalformedLine, parseFields, textsOf } from './json-line';

/** One line of `clearway read-proof`, understood. */
export interface ProofLine {
  readonly id: string | number;
  /** A path, as given. */
  readonly file: string;
  readonly claims: ProofClaims;
  /** `YYYY-MM-DD`; absent when the line names no day. */
  readonly today?: string;
}

/** Where the API has it. */
const FIELD = 'address.document';
/**
 * How names end that are a business's and nobody's. Names of businesses are compared more loosely, so what can also end the
 * name of a person (`Sá`, `Sas`, initials) is not among them: whoever means a business says `business_name`.
 */
const LEGAL_FORM = /[\s,.](?:ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|ltda|sarl|eurl|pte|pvt|ооо)\.?$/iu;

/**
 * Understands one line of text: `{id, file, name, address, today?}`; the name is a text, `{first_name, last_name}` or
 * `{business_name}`. Never throws.
 */
export function parseProofLine(text: string): ProofLine | MalformedLine {
  const line = parseFields(text);
  const id = idOf(line);
  if (id === null) return { isMalformed: true, id };
  const [file, holders, fields] = [line.get('file'), holdersOf(line.get('name')), fieldsOf(line.get('address'))];
  const [address, today] = [fields && addressOfLine(fields), line.get('today') ?? undefined];
  if (typeof file !== 'string' || file === '' || !holders || !address) return { isMalformed: true, id };
  if (today !== undefined && !(typeof today === 'string' && isIsoDate(today))) return { isMalformed: true, id };
  return { id, file, claims: { holders, address, field: FIELD }, ...(today !== undefined && { today }) };
}

/** Undefined for what names nobody. */
function holdersOf(name: unknown): readonly ProofHolder[] | undefined {
  if (typeof name === 'string') return name.trim() === '' ? undefined : namedByText(name.trim());
  const fields = fieldsOf(name);
  const texts = fields && textsOf(fields, ['first_name', 'last_name', 'business_name']);
  if (!texts) return undefined;
  const { first_name: given, last_name: family, business_name: organisation } = texts;
  if (organisation.trim() !== '') return [{ organisation }];
  return `${given}${family}`.trim() === '' ? undefined : [{ given, family }];
}

/** Which part is the family name a text does not say. One that ends like a business may be either. */
function namedByText(name: string): readonly ProofHolder[] {
  const person = { given: name, family: '' };
  return LEGAL_FORM.test(name) ? [person, { organisation: name }] : [person];
}
