import { readdir, readFile } from 'node:fs/promises';

/** Linux counts the CPU time of a process in hundredths of a second (proc(5), sysconf(_SC_CLK_TCK)). */
const MS_A_TICK = 10;

interface Times {
  readonly parent: number;
  readonly ownMs: number;
  /** Of children that have ended and were waited for. */
  readonly goneMs: number;
}

/**
 * CPU milliseconds that these processes and all their children, also the ended ones, have used up to now. Undefined where
 * there is no /proc. Postgres is a family of processes, so the family is what is counted.
 */
export async function cpuMs(pids: readonly number[]): Promise<number | undefined> {
  const everyone = await readEveryone();
  if (everyone.size === 0) return undefined;
  const family = new Set(pids);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, { parent }] of everyone) {
      if (family.has(pid) || !family.has(parent)) continue;
      family.add(pid);
      grown = true;
    }
  }
  let sum = 0;
  for (const pid of family) {
    const times = everyone.get(pid);
    if (times) sum += times.ownMs + times.goneMs;
  }
  return sum;
}

async function readEveryone(): Promise<Map<number, Times>> {
  const pids = (await readdir('/proc').catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return new Map(pids.flatMap((pid, index) => (read[index] ? [[Number(pid), timesOf(read[index])] as const] : [])));
}

/** The line of /proc/<pid>/stat. The name, second and in brackets, may hold anything: what counts comes after it. */
export function timesOf(stat: string): Times {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (...numbers: number[]) => numbers.reduce((sum, number) => sum + Number(fields[number - 3]), 0);
  return { parent: ticks(4), ownMs: ticks(14, 15) * MS_A_TICK, goneMs: ticks(16, 17) * MS_A_TICK };
}
