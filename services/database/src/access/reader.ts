import { type Connection, codeOf } from '@tdkt/postgres';
import { ReadClient, type ReadResult } from './read-client.ts';
import type { Stopwatch } from './stopwatch.ts';

/** `name` identifies `text` for good: it is prepared under that name on every client. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface ReaderOptions {
  readonly clients?: number;
  readonly statementTimeoutMs?: number;
  readonly applicationName?: string;
}

const UNKNOWN_STATEMENT = '26000';

/** Scoped reads over a few pipelined clients. The sessions are read-only, so a read lost with its connection is repeated. */
export class Reader {
  private readonly clients: readonly ReadClient[];
  /** Shared with the views of this reader. */
  private readonly counted: { sent: number };
  private readonly watch: Stopwatch | null;

  private constructor(clients: readonly ReadClient[], counted = { sent: 0 }, watch: Stopwatch | null = null) {
    this.clients = clients;
    this.counted = counted;
    this.watch = watch;
  }

  static async open(connection: Connection, options: ReaderOptions = {}): Promise<Reader> {
    const { clients = 2, statementTimeoutMs = 10_000, applicationName = 'tdkt read' } = options;
    const members = Array.from(
      { length: clients },
      () => new ReadClient(connection, { statementTimeoutMs, applicationName }),
    );
    try {
      await Promise.all(members.map((member) => member.connect()));
    } catch (error) {
      await Promise.all(members.map((member) => member.close()));
      throw error;
    }
    return new Reader(members);
  }

  /** How many reads were asked for since the start. */
  get statements(): number {
    return this.counted.sent;
  }

  /** The same reader for one operation: its reads are measured by the watch. */
  observed(watch: Stopwatch): Reader {
    return new Reader(this.clients, this.counted, watch);
  }

  async read(actor: string, statement: Statement): Promise<ReadResult> {
    this.counted.sent += 1;
    if (!this.watch) return this.answered(actor, statement);
    this.watch.begin();
    try {
      return await this.answered(actor, statement);
    } finally {
      this.watch.end();
    }
  }

  private async answered(actor: string, statement: Statement): Promise<ReadResult> {
    const client = this.leastBusy();
    try {
      return await client.send(actor, statement);
    } catch (error) {
      if (client.closed || !(client.lost(error) || codeOf(error) === UNKNOWN_STATEMENT)) throw error;
      client.forget(statement.name);
      return await client.send(actor, statement);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
  }

  private leastBusy(): ReadClient {
    return this.clients.reduce((best, client) => (client.pending < best.pending ? client : best));
  }
}
