/**
 * How many letters have to be changed, left out or put in to turn the pattern into some part of the text (Sellers'
 * algorithm): 0 when the text has it as it is, the pattern's length when it has nothing of it.
 */
export function distanceWithin(pattern: string, text: string): number {
  let above = Array.from({ length: text.length + 1 }, () => 0);
  for (let row = 1; row <= pattern.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= text.length; column += 1) {
      const same = pattern[row - 1] === text[column - 1] ? 0 : 1;
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same));
    }
    above = current;
  }
  return Math.min(...above);
}
