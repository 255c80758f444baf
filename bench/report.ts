import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Machine } from './machine';

/** A claim: `value` is to be at least, or at most, `target`. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly met: boolean;
}

/** What a bench comes to. */
export interface Measurement {
  readonly targets: readonly Target[];
  /** Lines to be printed under the targets. */
  readonly notes?: readonly string[];
  /** Everything else that was measured, for documents and for doubts. */
  readonly measured: unknown;
}

export interface Report extends Measurement {
  readonly name: string;
  readonly machine: Machine;
}

export function atLeast(name: string, value: number, limit: number, unit: string): Target {
  return { name, value: rounded(value), unit, target: `>= ${limit}`, met: value >= limit };
}

export function atMost(name: string, value: number, limit: number, unit: string): Target {
  return { name, value: rounded(value), unit, target: `<= ${limit}`, met: value <= limit };
}

/** Three digits that count; whole numbers stay whole. Whether a target is met is decided before any rounding. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}

/** Writes `<folder>/<name>.json` and answers where. */
export async function writeReport(report: Report, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${report.name}.json`);
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

/** One line a target, in columns. */
export function targetLines(targets: readonly Target[]): string[] {
  const width = Math.max(0, ...targets.map(({ name }) => name.length));
  return targets.map(({ name, value, unit, target, met }) => {
    const figure = `${value} ${unit}`.trim();
    return `  ${met ? '✓' : '✗'} ${name.padEnd(width)}  ${figure.padEnd(14)} ${target}`;
  });
}
