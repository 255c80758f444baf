/** How to look up the customers that an entry of a list may be. */
import { identifierKey } from '../index/identifier-index';
import type { EntrySchema } from '../index/index-entry';
import { nameKeys } from './name-keys';
import { loneKey, numberKey } from './screening-keys';

/** A customer is found who has one of `some`, and one of `also` where it is there. */
export interface Lookup {
  readonly some: readonly number[];
  readonly also?: readonly number[];
}

export interface KeyedEntry {
  readonly schema: EntrySchema;
  /** The list does not say whether it is a person: it is looked up as both. */
  readonly schemaUnsure?: true;
  readonly names: readonly { readonly text: string }[];
  readonly identifiers: readonly { readonly value: string }[];
}

/**
 * Whoever the matcher finds at its default threshold is found by one of these (measured on the perturbation set; see the
 * ADR): two words of a listed name, or one that is the whole name of either side, or two written as one, or a number.
 * One word of several is not enough: it would be every third customer.
 */
export function entryLookups(entry: KeyedEntry): readonly Lookup[] {
  const isPerson = entry.schema === 'Person';
  const kinds = entry.schemaUnsure ? [true, false] : [isPerson];
  const lookups = new Map<string, Lookup>();
  const add = (lookup: Lookup): void => void lookups.set(JSON.stringify([lookup.some, lookup.also]), lookup);
  for (const person of kinds) {
    for (const { text } of entry.names) {
      const { words, joined } = nameKeys(text, person, 'entry');
      if (words.length === 1) add({ some: words[0]! });
      words.forEach((one, at) => {
        add({ some: one.map(loneKey) });
        for (const other of words.slice(at + 1)) add({ some: one, also: other });
      });
      for (const whole of joined) add({ some: whole });
    }
  }
  const numbers = entry.identifiers.flatMap(({ value }) => identifierKey(value) ?? []);
  if (numbers.length > 0) add({ some: [...new Set(numbers)].map(numberKey) });
  return [...lookups.values()];
}
