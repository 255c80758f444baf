/**
 * How the words of a list relate to those of one query, to be looked up word by word while names are compared. One row a
 * word in arrays that stay from query to query: no garbage, and no hashing where all the time goes.
 */
import { MOST_TOKENS } from './align-names';
import type { QueryWords } from './query-words';

export class WordRows {
  /** Of word `w`: `#rows[w]` is the number of its row, counted from 1; 0 for a word that is like none of the query. */
  #rows = new Uint32Array(0);
  readonly #used: number[] = [];
  #similarities = new Float32Array(1024);
  #joins = new Uint32Array(256);
  #width = 0;

  /** Forgets the query before. @param size words of the list */
  fill(size: number, query: QueryWords): void {
    for (const word of this.#used) this.#rows[word] = 0;
    this.#used.length = 0;
    if (this.#rows.length < size) this.#rows = new Uint32Array(size);
    this.#width = query.count;
    for (let i = 0; i < query.count; i++) {
      for (const { token, similarity } of query.found[i]!) {
        this.#similarities[(this.#rowOf(token) - 1) * this.#width + i] = similarity;
      }
      for (const [first] of query.splits[i]!) this.#joins[this.#rowOf(first!) - 1]! |= 1 << i;
      for (const token of query.wholes[i]!) this.#joins[this.#rowOf(token) - 1]! |= 1 << (16 + i);
    }
  }

  #rowOf(token: number): number {
    if (this.#rows[token]! > 0) return this.#rows[token]!;
    const row = this.#used.push(token);
    this.#rows[token] = row;
    while (this.#similarities.length < row * this.#width) this.#similarities = doubled(this.#similarities);
    if (this.#joins.length < row) {
      const larger = new Uint32Array(this.#joins.length * 2);
      larger.set(this.#joins);
      this.#joins = larger;
    }
    this.#similarities.fill(0, (row - 1) * this.#width, row * this.#width);
    this.#joins[row - 1] = 0;
    return row;
  }

  /** Writes how word `j` of a name, which is word `token` of the list, is like each of the query; returns how it may be joined. */
  read(token: number, j: number, similarity: Float32Array): number {
    const row = this.#rows[token]!;
    if (row === 0) {
      for (let i = 0; i < this.#width; i++) similarity[i * MOST_TOKENS + j] = 0;
      return 0;
    }
    const from = (row - 1) * this.#width;
    for (let i = 0; i < this.#width; i++) similarity[i * MOST_TOKENS + j] = this.#similarities[from + i]!;
    return this.#joins[row - 1]!;
  }
}

function doubled(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
}
