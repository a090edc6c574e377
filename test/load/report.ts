import { cpus, totalmem } from 'node:os';

export interface Row {
  readonly query: string;
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU seconds of server and PostgreSQL for 1,000 requests. */
  readonly cpu: number;
  readonly megabytes: number;
}

export interface Facts {
  readonly command: string;
  readonly generator: string;
  readonly sizes: string;
  /** cold, later: of the real data; large: the first start after demo:large. */
  readonly startsMs: { readonly cold: number; readonly later: number; readonly large: number };
  readonly megabytes: { readonly started: number; readonly after: number };
}

const HEAD =
  '| query | contender | requests/s | of the floor | of PostGraphile | p50 ms | p99 ms | CPU s/1000 | of the floor | RSS MB |';

const ratio = (value: number, base: number | undefined): string =>
  base === undefined ? '–' : `${(value / base).toFixed(2)}`;

/** The table of a run; every ratio is against the same query of the same run. */
export function tableOf(rows: readonly Row[]): string {
  const of = (query: string, name: string) => rows.find((row) => row.query === query && row.name === name);
  const lines = rows.map((row) => {
    const floor = of(row.query, 'floor');
    const peer = of(row.query, 'PostGraphile');
    const cells = [
      ...[row.query, row.name, row.perSecond.toFixed(0)],
      ...[ratio(row.perSecond, floor?.perSecond), ratio(row.perSecond, peer?.perSecond)],
      ...[
        row.p50.toFixed(1),
        row.p99.toFixed(1),
        row.cpu.toFixed(2),
        ratio(row.cpu, floor?.cpu),
        String(row.megabytes),
      ],
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [HEAD, HEAD.replace(/[^|]+/g, '---'), ...lines].join('\n');
}

export function factsOf(facts: Facts): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const { cold, later, large } = facts.startsMs;
  return [
    `- First start in an empty folder (database made, real data loaded): ${seconds(cold)}; later start: ${seconds(later)}; first start on the large data: ${seconds(large)}.`,
    `- Memory of the product's process: ${facts.megabytes.started} MB after the start, ${facts.megabytes.after} MB after the run.`,
    `- Data: ${facts.sizes}. Load: ${facts.generator}. Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    `- Command: \`${facts.command}\`, ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
}
