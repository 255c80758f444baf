import { atLeast } from '../report';
import type { BarcodeJob, ExaminedBarcode } from './page-job';

const WIDTHS = [600, 800, 1200] as const;
const STEEPEST = 25;
const STEP = 5;

/** `count` licences at each angle from -25 to 25 degrees, the card 600, 800 and 1200 pixels wide. */
export function barcodeJobs(count: number, seed: number): BarcodeJob[] {
  const jobs: BarcodeJob[] = [];
  for (const width of WIDTHS) {
    for (let degrees = -STEEPEST; degrees <= STEEPEST; degrees += STEP) {
      for (let index = 0; index < count; index += 1) {
        jobs.push({ what: 'barcode', seed: seed + jobs.length, degrees, width });
      }
    }
  }
  return jobs;
}

export function reportBarcodes(examined: readonly ExaminedBarcode[]) {
  const equal = examined.filter(({ isEqual }) => isEqual).length;
  const byWidth = Object.fromEntries(
    WIDTHS.map((wide) => {
      const members = examined.filter(({ width }) => width === wide);
      return [wide, { pages: members.length, equal: members.filter(({ isEqual }) => isEqual).length }];
    }),
  );
  return {
    targets: [atLeast('PDF417 read and equal', equal / examined.length, 1, `of ${examined.length}`)],
    notes: [],
    measured: {
      pages: examined.length,
      equal,
      readOtherwise: examined.filter(({ isRead, isEqual }) => isRead && !isEqual).length,
      byWidth,
      misses: examined.filter(({ isEqual }) => !isEqual),
    },
  };
}
