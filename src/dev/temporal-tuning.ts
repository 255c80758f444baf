/** How the dev server is set. Each value was measured, or is needed; nothing else is touched. */

export interface TemporalTuning {
  /** Server settings, `--dynamic-config-value`. Values as JSON. */
  readonly dynamicConfig: Readonly<Record<string, boolean | number | string>>;
  /** `--sqlite-pragma` */
  readonly sqlitePragmas: Readonly<Record<string, string>>;
}

/** As the server comes, but for its call home: nothing about this machine leaves it. */
export const STOCK: TemporalTuning = {
  dynamicConfig: { 'frontend.enableServerVersionCheck': false },
  sqlitePragmas: {},
};

/** Four activities in sequence: 450 ms -> 250 ms. The answer to a workflow task brings the next activity with it. */
export const EAGER_ACTIVITIES: TemporalTuning = {
  dynamicConfig: { ...STOCK.dynamicConfig, 'system.enableActivityEagerExecution': true },
  sqlitePragmas: {},
};

/**
 * Measured on two cores, server 1.29.1, a file on disk (medians; stock -> with the setting). Eager workflow start is on
 * by itself. A single task queue partition and the search attribute cache made no difference and are left alone.
 */
export const LOW_LATENCY: TemporalTuning = {
  dynamicConfig: {
    ...EAGER_ACTIVITIES.dynamicConfig,
    // Then 250 ms -> 35 ms, and a signalled workflow wakes after 17 ms instead of 50: the one shard of a dev server looks
    // for work 20 times a second at most, which makes every hand-over wait for the next of its 50 ms ticks.
    'history.transferProcessorMaxPollRPS': 1000,
  },
  sqlitePragmas: {
    // One local activity, 16 at a time: 60 -> 125 a second. A killed server loses nothing; a power cut can lose the last
    // moments, never the file (sqlite.org/wal.html), and the reconciler starts again what is missing.
    journal_mode: 'WAL',
    // Then 125 -> 145 a second.
    synchronous: 'NORMAL',
  },
};

export function tuningFlags({ dynamicConfig, sqlitePragmas }: TemporalTuning): string[] {
  return [
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
    ...Object.entries(sqlitePragmas).flatMap(([pragma, value]) => ['--sqlite-pragma', `${pragma}=${value}`]),
  ];
}
