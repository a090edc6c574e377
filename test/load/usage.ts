import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS = 100;
const PAGE = 4096;

interface Usage {
  readonly parent: number;
  readonly seconds: number;
  /** Seconds of children that have ended. */
  readonly ended: number;
  readonly bytes: number;
}

function usageOf(pid: number): Usage | null {
  try {
    // The name of the program may hold blanks and brackets; the fields come after the last bracket.
    const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ').map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return {
      parent: at(1),
      seconds: (at(11) + at(12)) / TICKS,
      ended: (at(13) + at(14)) / TICKS,
      bytes: at(21) * PAGE,
    };
  } catch {
    return null;
  }
}

function everybody(): Map<number, Usage> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const usages = pids.map((name) => [Number(name), usageOf(Number(name))] as const);
  return new Map(usages.filter((entry): entry is [number, Usage] => entry[1] !== null));
}

/** CPU seconds of a process and all under it so far. */
export function cpuSeconds(root: number): number {
  const all = everybody();
  const under = (pid: number): number => {
    const { seconds = 0, ended = 0 } = all.get(pid) ?? {};
    const children = [...all].filter(([, { parent }]) => parent === pid);
    return children.reduce((sum, [child]) => sum + under(child), seconds + ended);
  };
  return under(root);
}

/** Memory of a process itself, in megabytes. */
export const megabytes = (pid: number): number => Math.round((usageOf(pid)?.bytes ?? 0) / 1_048_576);

export const parentOf = (pid: number): number => usageOf(pid)?.parent ?? 0;
