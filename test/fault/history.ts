/** What clients did and what is there afterwards; all in plain values, so that the checker can be checked. */

/** One write under its own name. `acked`: the client was told that it is done. */
export interface Append {
  readonly name: string;
  readonly acked: boolean;
}

export interface AppendFindings {
  /** acknowledged and not there */
  readonly lost: readonly string[];
  /** there more than once */
  readonly doubled: readonly string[];
  /** there and never sent */
  readonly ghosts: readonly string[];
  /** sent, never acknowledged; there or not, both are right */
  readonly unknown: number;
}

/** `found`: the names that are there, as often as they are there. */
export function checkAppends(sent: readonly Append[], found: readonly string[]): AppendFindings {
  const times = new Map<string, number>();
  for (const name of found) times.set(name, (times.get(name) ?? 0) + 1);
  const names = new Set(sent.map(({ name }) => name));
  return {
    lost: sent.filter(({ name, acked }) => acked && !times.has(name)).map(({ name }) => name),
    doubled: [...times].filter(([, count]) => count > 1).map(([name]) => name),
    ghosts: [...times.keys()].filter((name) => !names.has(name)),
    unknown: sent.filter(({ acked }) => !acked).length,
  };
}

/** One use of a row with a version: a write that was acknowledged with it, or a read that saw it. */
export interface Use {
  readonly kind: 'WRITE' | 'READ';
  readonly version: number;
  /** Milliseconds of the client's clock. */
  readonly began: number;
  readonly ended: number;
}

/**
 * Since every write answers with its version, one row is linearisable when no version was given twice and nobody who
 * began after another had ended saw or made an older one. Gives what contradicts that.
 */
export function checkVersions(uses: readonly Use[]): string[] {
  const findings: string[] = [];
  const writes = uses.filter(({ kind }) => kind === 'WRITE').map(({ version }) => version);
  const twice = writes.filter((version, at) => writes.indexOf(version) !== at);
  findings.push(...twice.map((version) => `version ${version} was given twice`));
  const byEnd = [...uses].sort((one, other) => one.ended - other.ended);
  const byBegin = [...uses].sort((one, other) => one.began - other.began);
  let newest = 0;
  let next = 0;
  for (const use of byBegin) {
    for (let before = byEnd[next]; before && before.ended < use.began; before = byEnd[++next])
      newest = Math.max(newest, before.version);
    const isOld = use.kind === 'WRITE' ? use.version <= newest : use.version < newest;
    if (isOld) findings.push(`${use.kind} of version ${use.version} after version ${newest} was known`);
  }
  return findings;
}
