import { InvalidArgumentError } from 'commander';

/** Reads an option that takes a whole number, both ends included. */
export function wholeNumber(from: number, to: number): (given: string) => number {
  return (given) => {
    const number = Number(given);
    if (/^\d+$/.test(given) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`a whole number from ${from} to ${to}.`);
  };
}
