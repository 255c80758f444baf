import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os';

/** What has to be known to compare two results. */
export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  /** Versions of the servers; absent where none were needed. */
  readonly postgres?: string;
  readonly temporal?: string;
  /** Processes that wanted a core in the minute before: over zero, others were at work here too. */
  readonly loadBefore: number;
  /** ISO 8601. */
  readonly date: string;
}

export function describeMachine(servers: Pick<Machine, 'postgres' | 'temporal'> = {}): Machine {
  return {
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()} ${arch()}`,
    node: process.version,
    ...servers,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
    date: new Date().toISOString(),
  };
}
