/**
 * Companies that own each other, as a chain of a random dividend: `shares[i * n + j]` is what `j` holds of `i`, and `leak[i]` what
 * goes to whoever is outside. Eliminates one company after the other, so that what it passed on goes past it.
 *
 * Grassmann, Taksar and Heyman (Operations Research 33, 1985): the pivot 1 - share[k][k] is taken as the sum of what leaves `k`.
 * Nothing is ever subtracted, so each figure is right to the last digits, also where a loop keeps 99.9999 % to itself.
 */
export interface Elimination {
  readonly size: number;
  readonly shares: Float64Array;
  /** What leaves each company at the moment when it is eliminated; 0 where nothing ever does. */
  readonly leaves: Float64Array;
}

/** Works in place; `leak` is used up. */
export function eliminate(size: number, shares: Float64Array, leak: Float64Array): Elimination {
  const leaves = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let left = leak[k]!;
    for (let j = 0; j < k; j++) left += shares[k * size + j]!;
    leaves[k] = left;
    for (let i = 0; i < k; i++) {
      const into = shares[i * size + k]!;
      if (into === 0) continue;
      // What goes into a closed loop does not come out, and is gone for everybody else.
      if (left === 0) {
        leak[i]! += into;
        continue;
      }
      const passed = into / left;
      for (let j = 0; j < k; j++) shares[i * size + j]! += passed * shares[k * size + j]!;
      leak[i]! += passed * leak[k]!;
    }
  }
  return { size, shares, leaves };
}

/** How much comes to each company in all, over every round through the loops, when `into` comes from outside: (I - A)x = b. */
export function totalInto({ size, shares, leaves }: Elimination, into: Float64Array): Float64Array {
  const total = into.slice();
  for (let k = size - 1; k > 0; k--) {
    if (leaves[k] === 0) continue;
    const passed = total[k]! / leaves[k]!;
    for (let j = 0; j < k; j++) total[j]! += passed * shares[k * size + j]!;
  }
  for (let k = 0; k < size; k++) {
    let sum = total[k]!;
    for (let i = 0; i < k; i++) sum += total[i]! * shares[i * size + k]!;
    total[k] = leaves[k] === 0 ? sum : sum / leaves[k]!;
  }
  return total;
}

/** What one unit in each company is worth when a unit in it pays `pays` at once and the rest as the others pay: (I - A')v = c. */
export function worthOf({ size, shares, leaves }: Elimination, pays: Float64Array): Float64Array {
  const worth = pays.slice();
  for (let k = size - 1; k > 0; k--) {
    if (leaves[k] === 0) continue;
    for (let i = 0; i < k; i++) worth[i]! += (shares[i * size + k]! / leaves[k]!) * worth[k]!;
  }
  for (let k = 0; k < size; k++) {
    if (leaves[k] === 0) {
      worth[k] = 0;
      continue;
    }
    let sum = worth[k]!;
    for (let j = 0; j < k; j++) sum += shares[k * size + j]! * worth[j]!;
    worth[k] = sum / leaves[k]!;
  }
  return worth;
}
