import { readdirSync, readFileSync } from 'node:fs';

/** Linux only: the processes of a site, read from /proc. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function all(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1] ?? 0),
      command: textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' '),
    }));
}

/** The first process of PostgreSQL of a data folder. */
export function postmasterOf(dataDir: string): number {
  const [pid] = textOf(`${dataDir}/postgres/postmaster.pid`).split('\n');
  if (!pid) throw new Error(`no PostgreSQL runs in ${dataDir}`);
  return Number(pid);
}

/** A process below another whose command has all the words. */
export function childOf(parent: number, ...words: string[]): number | null {
  const found = all().find((one) => one.parent === parent && words.every((word) => one.command.includes(word)));
  return found?.pid ?? null;
}

export const childrenOf = (parent: number, word: string): number[] =>
  all()
    .filter((one) => one.parent === parent && one.command.includes(word))
    .map(({ pid }) => pid);

/** Resident memory of a process, in MB. */
export const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
