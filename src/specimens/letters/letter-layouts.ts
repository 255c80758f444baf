import type { Random } from '../random';
import { A4, type LetterPen } from './letter-pen';
import type { LetterTruth } from './letter-truth';
import type { LetterWords } from './letter-words';

/** Everything that a layout needs to fill its page. */
export interface LetterPage {
  readonly pen: LetterPen;
  readonly truth: LetterTruth;
  readonly words: LetterWords;
  readonly random: Random;
}

type Part = (page: LetterPage, y: number) => void;
interface Layout {
  readonly head: Part;
  readonly address: { readonly x: number; readonly y: number; readonly size: number };
  readonly facts: Part;
  readonly body: Part;
}

const pick = (choices: string, random: Random): string => random.pick(choices.split('|'));
const issuerOf = ({ issuer }: LetterTruth): string => issuer.split('|')[0] ?? '';
const titleOf = ({ issuer }: LetterTruth): string => issuer.split('|')[1] ?? '';

const bandHead: Part = ({ pen, truth }) => {
  pen.fill(pen.accent, 0, 0, A4.width, 24);
  pen.write(issuerOf(truth), 20, 15, { size: 18, weight: 700, ink: '#ffffff' });
};
const plainHead: Part = ({ pen, truth }) => {
  pen.write(issuerOf(truth), 20, 20, { size: 20, weight: 700, ink: pen.accent });
  pen.fill(pen.accent, 20, 24, 170, 0.5);
};
const rightHead: Part = ({ pen, truth, random }) => {
  pen.write(issuerOf(truth), 190, 18, { size: 16, weight: 700, align: 'right' });
  pen.write(`${random.whole(1, 99)} Head Office Park`, 190, 24, { size: 8, align: 'right' });
  pen.write('www.example.com', 190, 28, { size: 8, align: 'right' });
};
const centreHead: Part = ({ pen, truth }) => {
  pen.write(issuerOf(truth), 105, 18, { size: 17, weight: 700, align: 'center', ink: pen.accent });
  pen.write('info@example.com', 105, 24, { size: 8, align: 'center' });
};

/** Label and value of each fact; those of the dates in an order by seed. */
function factsOf({ truth, words, random }: LetterPage): (readonly [label: string, value: string])[] {
  const { issuedText, dueText, periodText } = truth.printed;
  const number = `${random.whole(1000, 9999)} ${random.whole(1000, 9999)}`;
  const facts: (readonly [string, string])[] = [
    [pick(words.number, random), number],
    ...(issuedText === undefined ? [] : [[pick(words.date, random), issuedText] as const]),
    [pick(words.period, random), periodText],
    [pick(words.due, random), dueText],
  ];
  return random.chance(0.5) ? facts : [facts[0] as (typeof facts)[0], ...facts.slice(1).toReversed()];
}

const rightFacts: Part = (page, y) => {
  factsOf(page).forEach(([label, value], at) => page.pen.write(`${label}: ${value}`, 118, y + at * 6, { size: 9 }));
};
const columnFacts: Part = (page, y) => {
  factsOf(page).forEach(([label, value], at) => {
    page.pen.write(label, 118, y + at * 6, { size: 9 });
    page.pen.write(value, 192, y + at * 6, { size: 9, align: 'right' });
  });
};
const boxFacts: Part = (page, y) => {
  page.pen.fill('#eef1f4', 18, y - 6, 174, 16);
  factsOf(page).forEach(([label, value], at) => {
    page.pen.write(label, 20 + at * 43, y, { size: 7.5, ink: '#555555' });
    const size = Math.min(9.5, (9.5 * 36) / page.pen.measure(value, 9.5));
    page.pen.write(value, 20 + at * 43, y + 6, { size });
  });
};
const stackedFacts: Part = (page, y) => {
  factsOf(page).forEach(([label, value], at) => {
    page.pen.write(label, 135, y + at * 12, { size: 8, ink: '#444444' });
    page.pen.write(value, 135, y + at * 12 + 4.6, { size: 9.5, weight: 700 });
  });
};

const title = ({ pen, truth }: LetterPage, y: number): void => {
  pen.write(titleOf(truth), 20, y, { size: 15, weight: 700 });
};

const chargesBody: Part = (page, y) => {
  const { pen, words, random } = page;
  title(page, y);
  pen.write(pick(words.dear, random), 20, y + 9, { size: 10 });
  let at = pen.paragraph(sentences(page, 3), 20, y + 16, 170, 9.5) + 4;
  for (const item of words.items.split('|')) {
    pen.write(item, 22, at, { size: 9.5 });
    pen.write(money(random), 188, at, { size: 9.5, align: 'right' });
    at += 6;
  }
  pen.write(pick(words.amount, random), 22, at + 2, { size: 11, weight: 700 });
  pen.write(money(random), 188, at + 2, { size: 11, weight: 700, align: 'right' });
  footer(page, at + 14);
};
const statementBody: Part = (page, y) => {
  const { pen, words, random, truth } = page;
  title(page, y);
  let at = y + 10;
  if (random.chance(0.6)) {
    pen.write(`${pick(words.holder, random)}: ${truth.printed.addressee}`, 20, at, { size: 9.5 });
    at += 8;
  }
  for (let row = 0; row < 18; row += 1) {
    pen.write(random.pick(words.items.split('|')), 30, at, { size: 8.5 });
    pen.write(money(random), 150, at, { size: 8.5, align: 'right' });
    pen.write(money(random), 188, at, { size: 8.5, align: 'right' });
    at += 5.2;
  }
  footer(page, at + 8);
};
const premisesBody: Part = (page, y) => {
  const { pen, words, random, truth } = page;
  title(page, y);
  pen.write(`${pick(words.premises, random)}:`, 20, y + 9, { size: 9.5 });
  pen.write(truth.printed.addressLines.join(', '), 20, y + 14.5, { size: 9.5 });
  const at = pen.paragraph(sentences(page, 5), 20, y + 24, 170, 9.5);
  footer(page, at + 30);
};
const letterBody: Part = (page, y) => {
  const { pen, words, random } = page;
  title(page, y);
  pen.write(pick(words.dear, random), 20, y + 10, { size: 10.5 });
  let at = y + 18;
  for (let part = 0; part < 4; part += 1) at = pen.paragraph(sentences(page, 3), 20, at, 170, 10.5) + 4;
  footer(page, at + 20);
};

function sentences({ words, random }: LetterPage, count: number): string {
  const all = words.sentences.split('|');
  return Array.from({ length: count }, () => random.pick(all)).join(' ');
}

function money(random: Random): string {
  return `${random.whole(2, 480)}.${String(random.whole(0, 99)).padStart(2, '0')}`;
}

function footer({ pen, truth, random }: LetterPage, y: number): void {
  const top = Math.max(y, 268);
  pen.write(
    `${issuerOf(truth)} · ${random.whole(1, 99)} Head Office Park · tel. 0800 ${random.whole(100000, 999999)}`,
    20,
    top,
    { size: 7 },
  );
  pen.write(`Reg. ${random.whole(1000000, 9999999)}`, 20, top + 4, { size: 7 });
}

const LAYOUTS: { readonly [name: string]: Layout } = {
  band_right_facts: { head: bandHead, address: { x: 20, y: 48, size: 10.5 }, facts: rightFacts, body: chargesBody },
  plain_box_facts: { head: plainHead, address: { x: 20, y: 40, size: 10 }, facts: boxFacts, body: chargesBody },
  right_head_columns: {
    head: rightHead,
    address: { x: 20, y: 50, size: 10.5 },
    facts: columnFacts,
    body: statementBody,
  },
  window_on_the_right: { head: plainHead, address: { x: 115, y: 46, size: 10.5 }, facts: boxFacts, body: letterBody },
  centre_stacked: { head: centreHead, address: { x: 20, y: 42, size: 10 }, facts: stackedFacts, body: letterBody },
  band_premises: { head: bandHead, address: { x: 20, y: 46, size: 10 }, facts: columnFacts, body: premisesBody },
  statement_boxes: { head: rightHead, address: { x: 20, y: 46, size: 11 }, facts: boxFacts, body: statementBody },
  plain_right_facts: { head: plainHead, address: { x: 20, y: 44, size: 11 }, facts: rightFacts, body: premisesBody },
  centre_statement: {
    head: centreHead,
    address: { x: 22, y: 46, size: 10.5 },
    facts: stackedFacts,
    body: statementBody,
  },
};

export const LETTER_LAYOUTS: readonly string[] = Object.keys(LAYOUTS);

/** Draws the one page of a letter. */
export function drawLetter(page: LetterPage): void {
  const { pen, truth, words, random } = page;
  const layout = LAYOUTS[truth.layout];
  if (layout === undefined) throw new RangeError('no such layout');
  pen.fill('#ffffff', 0, 0, A4.width, A4.height);
  layout.head(page, 0);
  const { x, y, size } = layout.address;
  const leading = size * 0.5;
  const lines = [truth.printed.addressee, ...truth.printed.addressLines];
  const writeAddress = () => lines.forEach((line, at) => pen.write(line, x, y + at * leading, { size }));
  if (truth.fault === 'edited_pdf') {
    // Another address stood here: white over it, and the claimed one on top.
    ['Somebody Else', '1 Elsewhere', 'Otherton'].forEach((line, at) => pen.write(line, x, y + at * leading, { size }));
    pen.fill('#ffffff', x - 1, y - 5, 80, lines.length * leading + 5);
  }
  writeAddress();
  const isBox = layout.facts === boxFacts;
  layout.facts(page, isBox ? 88 : 46);
  const bodyAt = isBox ? 112 : 104;
  layout.body(page, bodyAt);
  if (truth.kind === 'lease') {
    pen.write(`${pick(words.landlord, random)}: ${issuerOf(truth)}`, 20, bodyAt - 8, { size: 9.5 });
  }
}
