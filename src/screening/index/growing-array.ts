/** A row of 32-bit numbers that grows: four bytes a number, where an array of JavaScript's takes eight and more. */
export class GrowingArray {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** A copy that is as long as it must be. */
  finish(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
