/** A name to the tokens that are compared. */
import { shortenCompanyForms } from './company-forms';
import { spokenForm, usualSpelling } from './usual-readings';
import { writtenWords, type WrittenWord } from './written-words';

/** `Abdul Rahman`, `Abderrahmane`, `Abd ar-Rahman`: "servant of" with the article, whose L takes the sound that follows. */
const SERVANT_JOINED = /^abd(?:[aeou]l|oul|[aeu]([dnrstz])(?=\1)|ou([dnrstz])(?=\2))(?!lah|ah$)(?=....)/;
const SERVANT = new Set(
  'abdul abdel abdal abdol abdoul abdu abdur abdar abder abdor abdus abdas abdes abduz abdun'.split(' '),
);
const ARTICLES = new Set('al el ul ur ar er as es ush ash an az ad'.split(' '));
const SERVANT_TOKEN = 'abdal';
/** `Abd Allah` is `Abdallah`, whichever way it is parted. */
const GOD = new Set(['allah', 'allh']);
/** The same in Arabic, as its letters are read. */
const UNVOWELLED_SERVANT = new Set(['bd', 'bdal']);

/** @param person whether it is a person's name; otherwise legal forms are shortened and single letters joined */
export function nameTokens(text: string, person: boolean): readonly WrittenWord[] {
  if (person) return joinServants(writtenWords(text)).map(readUsual);
  const words = writtenWords(text);
  if (words.some(({ unvowelled }) => unvowelled)) return words.map(readUsual);
  return shortenCompanyForms(joinLetters(words.map((word) => word.text))).map((word) => ({
    text: word,
    unvowelled: false,
  }));
}

function readUsual(word: WrittenWord): WrittenWord {
  const text = word.unvowelled ? spokenForm(word.text) : usualSpelling(word.text);
  return text === undefined || text === word.text ? word : { text, unvowelled: false };
}

function joinServants(words: readonly WrittenWord[]): readonly WrittenWord[] {
  if (!words.some(({ text }) => text.startsWith('abd') || text.startsWith('bd'))) return words;
  const joined: WrittenWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as WrittenWord;
    const next = words[at + 1];
    if (GOD.has(next?.text ?? '') && (word.text === 'abd' || UNVOWELLED_SERVANT.has(word.text))) {
      joined.push({ text: 'abdallah', unvowelled: false });
      at++;
    } else if (word.text === 'abd' && next !== undefined && ARTICLES.has(next.text) && at + 2 < words.length) {
      joined.push({ ...word, text: SERVANT_TOKEN });
      at++;
    } else if (UNVOWELLED_SERVANT.has(word.text) && word.unvowelled && next !== undefined) {
      joined.push({ text: SERVANT_TOKEN, unvowelled: false });
    } else if (word.text === 'abd' && next !== undefined && /^[ae]l.../.test(next.text)) {
      joined.push({ ...word, text: SERVANT_TOKEN }, { ...next, text: next.text.slice(2) });
      at++;
    } else if (SERVANT.has(word.text) && next !== undefined) {
      joined.push({ ...word, text: SERVANT_TOKEN });
      if (word.text === 'abdu' && ARTICLES.has(next.text)) at++;
    } else {
      const servant = SERVANT_JOINED.exec(word.text);
      if (servant === null) joined.push(word);
      else joined.push({ ...word, text: SERVANT_TOKEN }, { ...word, text: word.text.slice(servant[0].length) });
    }
  }
  return joined;
}

/** `S A` is `SA`: single letters in a row are one token of a company's name. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const single = word.length === 1 && word >= 'a' && word <= 'z';
    if (single && open) joined[joined.length - 1] += word;
    else joined.push(word);
    open = single;
  }
  return joined;
}
