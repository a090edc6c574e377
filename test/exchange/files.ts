import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import type { Caller } from '../world/client.ts';
import type { World } from '../world/world.ts';

export interface RunAnswer {
  readonly id: string;
  readonly isOwn: boolean;
  readonly accountName: string | null;
  readonly undoneByName: string | null;
  readonly state: string;
  readonly failure: { code: string; text: string } | null;
  readonly headings: readonly string[];
  readonly suggested: Readonly<Record<string, string | null>>;
  readonly ignored: readonly string[];
  readonly steps: readonly string[];
  readonly rowsTotal: number;
  readonly rowsInvalid: number;
  readonly rowsCreated: number;
  readonly rowsUpdated: number;
  readonly rowsUnchanged: number;
}
export interface RefusedRow {
  readonly row: number;
  readonly errors: readonly {
    column: string | null;
    field: string | null;
    code: string;
    text: string;
    value: string | null;
  }[];
}
export interface Listed {
  readonly service: string;
  readonly type: string;
  readonly canImport: boolean;
  readonly canUpdate: boolean;
  readonly hasSensitive: boolean;
  readonly columns: readonly { name: string; label: string; kind: string; isRequired: boolean; isEntered: boolean }[];
}
interface Failed {
  readonly errors: readonly { extensions: { code: string; violations?: readonly { code: string; text: string }[] } }[];
}

export const SERVICES = ['organisations', 'people', 'campaigns', 'awards'] as const;
const BUSY = new Set(['READING', 'CHECKING', 'APPLYING', 'UNDOING']);

/** Import and export as a script uses them. */
export class Office {
  readonly #url: string;
  readonly #caller: Caller;

  constructor(world: Pick<World, 'url'>, caller: Caller) {
    this.#url = world.url;
    this.#caller = caller;
  }

  ask(path: string, init: { method?: string; body?: string | Uint8Array; headers?: Record<string, string> } = {}) {
    const headers = {
      ...(this.#caller.token ? { authorization: `Bearer ${this.#caller.token}` } : {}),
      ...init.headers,
    };
    return fetch(`${this.#url}/exchange/${path}`, { ...init, headers } as RequestInit);
  }

  async json<T>(path: string, init: Parameters<Office['ask']>[1] = {}): Promise<T> {
    const response = await this.ask(path, init);
    const body = (await response.json()) as T;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Code of the error and of its first violation. */
  async refusal(path: string, init: Parameters<Office['ask']>[1] = {}): Promise<(string | undefined)[]> {
    const response = await this.ask(path, init);
    if (response.ok) throw new Error(`${path} was not refused: ${(await response.text()).slice(0, 300)}`);
    const { extensions } = ((await response.json()) as Failed).errors[0] ?? { extensions: { code: '' } };
    return [extensions.code, extensions.violations?.[0]?.code].filter(Boolean);
  }

  async registers(): Promise<Listed[]> {
    const lists = await Promise.all(
      SERVICES.map((service) => this.json<{ registers: Listed[] }>(`${service}/registers`)),
    );
    return lists.flatMap(({ registers }) => registers);
  }

  async export(register: Pick<Listed, 'service' | 'type'>, wanted: object = {}): Promise<Buffer> {
    const response = await this.ask(`${register.service}/${register.type}/export`, {
      method: 'POST',
      body: JSON.stringify({ format: 'csv', ...wanted }),
    });
    if (!response.ok) throw new Error(`${register.type}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Sends a file and waits until it is read; a file that is refused comes back as FAILED or throws. */
  async upload(
    register: Pick<Listed, 'service' | 'type'>,
    file: Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<RunAnswer> {
    const { run } = await this.json<{ run: RunAnswer }>(`${register.service}/${register.type}/import`, {
      method: 'POST',
      body: file,
      headers,
    });
    return this.settled(register, run.id);
  }

  /** Asks ever more rarely, so that waiting for a large import costs it nothing. */
  async settled({ service }: Pick<Listed, 'service'>, id: string): Promise<RunAnswer> {
    for (let wait = 20; ; wait = Math.min(500, wait * 1.3)) {
      const { run } = await this.json<{ run: RunAnswer }>(`${service}/imports/${id}`);
      if (!BUSY.has(run.state)) return run;
      await sleep(wait);
    }
  }

  async step(register: Pick<Listed, 'service'>, id: string, step: string, body: object = {}): Promise<RunAnswer> {
    await this.json(`${register.service}/imports/${id}/${step}`, { method: 'POST', body: JSON.stringify(body) });
    return this.settled(register, id);
  }

  /** Upload and trial. */
  async check(register: Pick<Listed, 'service' | 'type'>, file: Uint8Array, wanted: object = {}): Promise<RunAnswer> {
    const run = await this.upload(register, file);
    return run.state === 'READ' ? this.step(register, run.id, 'check', wanted) : run;
  }

  /** Upload, trial and import; fails with the reasons when a row is refused. */
  async import(register: Pick<Listed, 'service' | 'type'>, file: Uint8Array, wanted: object = {}): Promise<RunAnswer> {
    const checked = await this.check(register, file, wanted);
    if (checked.state !== 'CHECKED' || checked.rowsInvalid > 0)
      throw new Error(`${register.type}: ${JSON.stringify([checked, await this.errors(register, checked.id)])}`);
    return this.step(register, checked.id, 'apply');
  }

  async errors({ service }: Pick<Listed, 'service'>, id: string): Promise<RefusedRow[]> {
    return (await this.json<{ rows: RefusedRow[] }>(`${service}/imports/${id}/errors`)).rows;
  }
}

export const readCsv = (file: Uint8Array): string[][] =>
  parse(Buffer.from(file), { bom: true, relax_column_count: true }) as string[][];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const writeCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`);

/** The table without some columns. */
export function without(rows: readonly (readonly string[])[], columns: readonly string[]): string[][] {
  const [headings = []] = rows;
  const kept = headings.map((heading, at) => (columns.includes(heading) ? -1 : at)).filter((at) => at >= 0);
  return rows.map((row) => kept.map((at) => row[at] ?? ''));
}
