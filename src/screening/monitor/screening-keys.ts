/** What a customer can be found by when a list changes. Kept hashed, so that no name stands beside it. */
import { identifierKey } from '../index/identifier-index';
import type { EntrySchema } from '../index/index-entry';
import { mix, nameKeys, textKey } from './name-keys';

export interface KeyedSubject {
  readonly schema: EntrySchema;
  readonly names: readonly string[];
  readonly identifiers?: readonly { readonly value: string }[];
}

/** Marks the keys of a name that is one word: it may be a longer listed name with the rest left out. */
const LONE_SALT = 0x5bd1e995;
const IDENTIFIER_SALT = 0x27d4eb2f;

/** Keys of 32 bits, each once, in an order that says nothing about that of the words. Never throws on any text. */
export function screeningKeys({ schema, names, identifiers = [] }: KeyedSubject): readonly number[] {
  const keys = new Set<number>();
  // A business may bear the name of a listed person (`screen.ts`).
  for (const person of schema === 'Person' ? [true] : [false, true]) {
    for (const name of names) {
      const { words, joined } = nameKeys(name, person, 'customer');
      for (const key of [...words, ...joined].flat()) keys.add(key);
      if (words.length === 1) for (const key of words[0]!) keys.add(loneKey(key));
    }
  }
  for (const { value } of identifiers) {
    const key = identifierKey(value);
    if (key !== null) keys.add(numberKey(key));
  }
  return [...keys].toSorted((a, b) => a - b);
}

export function loneKey(key: number): number {
  return mix(key, LONE_SALT);
}

export function numberKey(key: string): number {
  return textKey(key, IDENTIFIER_SALT);
}

/** Of several scripts and kinds, with articles, families, joined words, forms and single words among them. */
const SAMPLE: readonly KeyedSubject[] = [
  ...[
    'Sergey Zanzarenko',
    'Mohamed Ali Al-Harbi',
    'Abdul Rahman Fictioni',
    'Квиллонский Заремба',
    'محمد الهاشمي',
    '王小明',
    'Example',
    'J. Schtschukin-Oueen',
  ].map((name): KeyedSubject => ({ schema: 'Person', names: [name] })),
  {
    schema: 'Organization',
    names: ['Example Trading and Sons Limited Liability Company'],
    identifiers: [{ value: 'X-00 1' }],
  },
];

/**
 * Names the way that keys are made: whoever changes it, anywhere, changes this, and the keys of every customer are made
 * anew before the next list is looked up. 32 bits, signed.
 */
export const KEYS_VERSION = textKey(JSON.stringify(SAMPLE.map(screeningKeys)), 0) | 0;
