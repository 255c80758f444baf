import { findKindWords } from '../../documents/printed/kind-words';
import { editDistance } from '../edit-distance';
import { KIND_PHRASES, type ProofKind } from './kind-phrases';
import type { LetterLine } from './letter-line';
import { findPhrase, phraseText, type PhraseText } from './phrase-index';

/** What document it is, as far as it says so. */
export type LetterKindFound =
  | { readonly is: 'letter'; readonly kind: ProofKind; readonly by: 'title' | 'signs' }
  | { readonly is: 'identity_document' }
  | { readonly is: 'unknown' };

/** Two lines or more of that many signs, most of them letters, digits and fillers: a machine-readable zone. */
const ZONE = /^[A-Z0-9<]{26,}$/;
/** A title of so many letters may be read with one wrong one; it then has the line to itself. */
const LEAST_MISREAD = 10;
/** So much of its line a title takes: in a sentence it is a mention. */
const LEAST_SHARE = 0.35;
/** Lines from the top in which a title counts most. */
const TOP = 0.6;

/** The kind by its title, else by two signs of one kind; the one that stands higher and is set larger. */
export function findKind(lines: readonly LetterLine[]): LetterKindFound {
  const texts = lines.map((line) => ({ line, text: phraseText(line.text) }));
  const isZone = lines.filter(({ text }) => ZONE.test(text.replaceAll(' ', '')) && /<<|<\w*</.test(text)).length > 0;
  const found = texts.flatMap(({ line, text }) => phrasesIn(text).map((phrase) => ({ line, ...phrase })));
  const titles = found
    .filter(({ isTitle, share }) => isTitle && share >= LEAST_SHARE)
    .toSorted((one, other) => weightOf(other.line, other.share) - weightOf(one.line, one.share));
  const [title] = titles;
  const identity = findKindWords(lines).filter(({ kind }) => kind !== 'visa' && kind !== 'voter_card');
  const headed = identity.some(({ line }) => (lines[line]?.depth ?? 1) < 0.3);
  if (isZone || (headed && title === undefined)) return { is: 'identity_document' };
  if (title !== undefined) return { is: 'letter', kind: title.kind, by: 'title' };
  const misread = texts.flatMap(({ text }) => misreadTitle(text) ?? [])[0];
  if (misread !== undefined) return { is: 'letter', kind: misread, by: 'title' };
  const signs = new Map<ProofKind, Set<string>>();
  for (const { kind, phrase } of found) signs.set(kind, (signs.get(kind) ?? new Set()).add(phrase));
  const [most, next] = [...signs].toSorted(([, one], [, other]) => other.size - one.size);
  if (most === undefined || most[1].size < 2 || most[1].size === next?.[1].size) return { is: 'unknown' };
  return { is: 'letter', kind: most[0], by: 'signs' };
}

function phrasesIn(text: PhraseText): { kind: ProofKind; phrase: string; isTitle: boolean; share: number }[] {
  const taken: { from: number; to: number }[] = [];
  return KIND_PHRASES.flatMap(({ kind, phrase, isTitle }) => {
    const place = findPhrase(text, phrase);
    if (place === undefined || taken.some(({ from, to }) => place.from >= from && place.to <= to)) return [];
    taken.push(place);
    return [{ kind, phrase, isTitle, share: phrase.length / Math.max(1, text.signs.length) }];
  });
}

/** @param share of the line that is the title: in the middle of a sentence it is none */
function weightOf({ top, bottom, depth }: LetterLine, share: number): number {
  return (bottom - top) * (depth < TOP ? 2 : 1) * share;
}

function misreadTitle({ signs }: PhraseText): ProofKind | undefined {
  if (signs.length < LEAST_MISREAD) return undefined;
  return KIND_PHRASES.find(
    ({ phrase, isTitle }) =>
      isTitle &&
      phrase.length >= LEAST_MISREAD &&
      Math.abs(phrase.length - signs.length) <= 2 &&
      editDistance(phrase, signs, 2) <= (phrase.length >= 14 ? 2 : 1),
  )?.kind;
}
