import type { ListUpdate } from '../screening/store/update-list';

/** How the operator wants customers to be watched. All durations in milliseconds. */
export interface MonitoringSettings {
  readonly updateListsEvery: number;
  readonly reviewsEvery: number;
  /** Reviews that one run opens at most. */
  readonly mostReviews: number;
  /** Changes of a list that one activity looks up. */
  readonly pageSize: number;
  /** A screening that began before a list changed has ended after this long. */
  readonly settle: number;
  /** Fetches what is new into the folder of the lists; what could not be fetched is not thrown. */
  readonly updateLists: () => Promise<readonly ListUpdate[]>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const DEFAULTS: MonitoringSettings = {
  updateListsEvery: DAY_MS,
  reviewsEvery: 15 * MINUTE_MS,
  mostReviews: 500,
  pageSize: 25,
  settle: MINUTE_MS,
  // The lists are put there by somebody else, and are looked at all the same.
  updateLists: () => Promise.resolve([]),
};

export function createMonitoringSettings(settings: Partial<MonitoringSettings> = {}): MonitoringSettings {
  return { ...DEFAULTS, ...settings };
}
