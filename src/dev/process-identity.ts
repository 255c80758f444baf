/** Whether a process number from an earlier run still means the same process: the system hands numbers out again. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  /** Program and arguments, separated by single spaces. Empty where the system does not tell (Windows). */
  readonly commandLine: string;
  /** Opaque; the same for one process as long as it lives. Empty where the system does not tell (Windows). */
  readonly startedAt: string;
}

/** Null when no such process runs, also when it has ended and only waits for its parent to notice. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid < 1) return null;
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return isAlive(pid) ? { commandLine: '', startedAt: '' } : null;
  return fromPs(pid);
}

/** The state and the start time (in ticks since boot) are the 3rd and 22nd field; the 2nd may hold spaces: proc(5). */
function fromProc(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { commandLine, startedAt: `${boot} ${rest[18] ?? ''}` };
  } catch {
    return null;
  }
}

/** `lstart` always takes 24 characters: `Mon Nov 23 06:41:00 2026`. */
function fromPs(pid: number): ProcessIdentity | null {
  const format = ['-o', 'stat=', '-o', 'lstart=', '-o', 'command='];
  const { stdout } = spawnSync('ps', [...format, '-p', String(pid)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' },
  });
  const match = /^(\S+)\s+(.{24})\s+(.*)$/s.exec((stdout ?? '').trim());
  if (match === null || match[1]?.startsWith('Z')) return null;
  return { startedAt: match[2] ?? '', commandLine: (match[3] ?? '').trim() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
