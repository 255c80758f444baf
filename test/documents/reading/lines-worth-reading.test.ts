import { linesWorthReading } from '../../../src/documents/reading/lines-worth-reading';

const box = (x: number, y: number, width: number, height = 20) => ({
  centre: { x: x + width / 2, y },
  width,
  height,
  angle: 0,
});
const stack = (count: number, x: number, from: number, width: number) =>
  Array.from({ length: count }, (_none, row) => box(x, from + row * 30, width));

test('of a short letter every line is read, from the top', () => {
  const lines = [...stack(5, 100, 100, 200), box(100, 600, 900)];
  expect(linesWorthReading(lines.toReversed())).toEqual(lines);
});

test('a table gives way to what stands below it, and the head of a letter to nothing', () => {
  const head = stack(12, 700, 100, 150);
  const amounts = stack(40, 700, 800, 150);
  const below = stack(10, 100, 2_100, 200);
  const read = linesWorthReading([...head, ...amounts, ...below]);
  expect(head.every((line) => read.includes(line))).toBe(true);
  expect(below.every((line) => read.includes(line))).toBe(true);
  expect(amounts.every((line) => read.includes(line))).toBe(false);
});

test('what stands beside amounts is a row of their table, and gives way with them', () => {
  const [amounts, items] = [stack(30, 900, 800, 100), stack(30, 100, 800, 300)];
  const below = stack(6, 100, 2_100, 200);
  const read = linesWorthReading([box(100, 100, 200), ...amounts, ...items, ...below]);
  expect(below.every((line) => read.includes(line))).toBe(true);
  expect(items.filter((line) => read.includes(line)).length).toBeLessThan(10);
});

test('running text is read as far as there is room beside what is short', () => {
  const [short, sentences] = [stack(8, 100, 100, 300), stack(30, 100, 400, 1_000)];
  const read = linesWorthReading([...sentences, ...short]);
  expect(short.every((line) => read.includes(line))).toBe(true);
  expect(sentences.filter((line) => read.includes(line)).length).toBeLessThan(4);
});
