import type { AddressField } from './address-field';
import { fieldsOf } from './address-field';
import type { WrittenRegions } from './rules-file';

/** A state, province, emirate, county, prefecture: the level below the country that its post writes. */
export interface Region {
  /** Unique within the country. */
  readonly key: string;
  /** The name or code that goes on an envelope, in the country's own script. */
  readonly written: string;
  /** Every name the data knows, the key among them. */
  readonly names: readonly string[];
  /** In Latin letters; absent when `written` is. */
  readonly latinName?: string;
  /** The part of ISO 3166-2 after the dash. */
  readonly iso?: string;
  /** What postal codes of the region begin with. */
  readonly postalCodePrefix?: RegExp;
  readonly postalCodeExamples: readonly string[];
  /** Where the region has postal rules of its own (Hong Kong within China). */
  readonly postalCodeInstead?: RegExp;
  readonly requiredInstead?: ReadonlySet<AddressField>;
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const start = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);
const list = (text: string | undefined, separator: string): readonly string[] =>
  (text ?? '').split(separator).filter((part) => part !== '');

/** The regions of a country from their columns. `keysAreIso`: an envelope carries the name, not the key (Spain). */
export function readRegions(written: WrittenRegions, keysAreIso: boolean): readonly Region[] {
  const columns = new Map(
    Object.entries(written).flatMap(([name, column]) =>
      typeof column === 'string' ? [[name, column.split('~')] as const] : [],
    ),
  );
  const cell = (column: Exclude<keyof WrittenRegions, 'towns'>, place: number): string | undefined => {
    const text = columns.get(column)?.[place];
    return text === '' ? undefined : text;
  };
  return written.keys.split('~').map((key, place) => {
    const name = cell('names', place);
    const latinName = cell('latin_names', place);
    const iso = keysAreIso ? key : cell('iso', place);
    const prefix = cell('prefixes', place);
    const instead = cell('postal_code_instead', place);
    const required = cell('required_instead', place);
    const others = [...list(cell('other_names', place), '|'), ...list(cell('districts', place), '|')];
    return {
      key,
      written: keysAreIso ? (name ?? key) : key,
      names: [key, name, latinName, ...others].filter((text) => text !== undefined),
      postalCodeExamples: list(cell('examples', place), ','),
      ...(latinName === undefined ? {} : { latinName }),
      ...(iso === undefined ? {} : { iso }),
      ...(prefix === undefined ? {} : { postalCodePrefix: start(prefix) }),
      ...(instead === undefined ? {} : { postalCodeInstead: whole(instead) }),
      ...(required === undefined ? {} : { requiredInstead: fieldsOf(required) }),
    };
  });
}
