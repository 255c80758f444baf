import { arch, availableParallelism, platform, totalmem } from 'node:os';

/** What has to be known to compare two results. */
export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  readonly postgres: string;
  readonly temporal: string;
  /** ISO 8601. */
  readonly date: string;
}

export function describeMachine(servers: { postgres: string; temporal: string }): Machine {
  return {
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()} ${arch()}`,
    node: process.version,
    ...servers,
    date: new Date().toISOString(),
  };
}
