import { readdir, readFile } from 'node:fs/promises';

/** Linux counts the CPU time of a process in hundredths of a second (proc(5), sysconf(_SC_CLK_TCK)). */
const MS_A_TICK = 10;

export interface ProcessTimes {
  readonly parent: number;
  readonly ownMs: number;
  /** Of children that have ended and were waited for. */
  readonly goneMs: number;
}

/** Every process of the machine by its number, as it stands now. Empty where there is no /proc. */
export type Processes = ReadonlyMap<number, ProcessTimes>;

export async function readProcesses(): Promise<Processes> {
  const pids = (await readdir('/proc').catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return new Map(pids.flatMap((pid, index) => (read[index] ? [[Number(pid), timesOf(read[index])] as const] : [])));
}

/** CPU milliseconds of a process and all its children, also those that have ended: Postgres is a family of processes. */
export function familyMs(processes: Processes, head: number): number {
  const family = new Set([head]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, { parent }] of processes) if (family.has(parent)) family.add(pid);
  }
  let sum = 0;
  for (const pid of family) {
    const times = processes.get(pid);
    if (times) sum += times.ownMs + times.goneMs;
  }
  return sum;
}

/** The line of /proc/<pid>/stat. The name, second and in brackets, may hold anything: what counts comes after it. */
export function timesOf(stat: string): ProcessTimes {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const sum = (...numbers: number[]) => numbers.reduce((total, number) => total + Number(fields[number - 3]), 0);
  return { parent: sum(4), ownMs: sum(14, 15) * MS_A_TICK, goneMs: sum(16, 17) * MS_A_TICK };
}
