import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const tick = 10;

/** CPU time so far of a server and of PostgreSQL's processes, in milliseconds; null where there is no /proc. */
export function cpuOf(server, postmaster) {
  if (process.platform !== 'linux') return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStat);
  const total = (wanted) =>
    all.filter((one) => one !== null && wanted(one)).reduce((sum, { ticks }) => sum + ticks * tick, 0);
  return {
    server: total(({ pid }) => pid === server),
    database: total(({ pid, parent }) => pid === postmaster || parent === postmaster),
  };
}

/** The most memory that a process has held, in MiB. */
export function peakMemoryOf(pid) {
  if (process.platform !== 'linux') return null;
  const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return found ? Number(found[1]) / 1024 : null;
}

function readStat(name) {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return { pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // it ended meanwhile
  }
}
