import { StatusMark } from './status-mark';
import { spoken, toneOf } from './tones';

/** One of the API's words for a state, with its shape and colour. */
export function StatusWord({ word }: { readonly word: string }) {
  return <StatusMark tone={toneOf(word)}>{spoken(word)}</StatusMark>;
}
