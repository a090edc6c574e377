import { type Connection, clientConfig } from '@tdkt/postgres';
import pg from 'pg';
import type { Statement } from './reader.ts';
import { ScopedRead, SET_ACTOR, Shapes } from './scoped-read.ts';

export interface ReadResult {
  readonly fields: readonly string[];
  readonly rows: unknown[][];
}

interface Settings {
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
}

/** What pg's types leave out of its connection. */
interface Inner {
  readonly connection: {
    readonly stream: { destroy(): void; cork(): void; uncork(): void };
    readonly parsedStatements: Record<string, string>;
    readonly submittedNamedStatements: Record<string, string>;
  };
}

/** How long after the server should have ended a statement the connection counts as dead. */
const SILENCE_MS = 5_000;

/** One pipelined session that connects again, on the next read, after its connection was lost. */
export class ReadClient {
  pending = 0;
  closed = false;
  private session: Promise<pg.Client> | null = null;
  /** the client of `session`, connected or not */
  private current: pg.Client | null = null;
  private ready: pg.Client | null = null;
  private heardAt = 0;
  private shapes = new Shapes();
  /** Reads of one turn of the event loop leave in one write. */
  private gathering = false;
  private readonly lostErrors = new WeakSet<object>();
  private readonly watch: NodeJS.Timeout;
  private readonly connection: Connection;
  private readonly settings: Settings;

  constructor(connection: Connection, settings: Settings) {
    this.connection = connection;
    this.settings = settings;
    this.watch = setInterval(() => this.cutSilence(), SILENCE_MS / 2).unref();
  }

  async connect(): Promise<pg.Client> {
    if (this.closed) throw new Error('the reader is closed');
    this.session ??= this.open();
    return await this.session;
  }

  async send(actor: string, statement: Statement): Promise<ReadResult> {
    if (this.pending === 0) this.heardAt = Date.now();
    this.pending += 1;
    try {
      const client = this.ready ?? (await this.connect());
      return await this.submit(client, new ScopedRead(actor, statement, this.shapes));
    } finally {
      this.pending -= 1;
    }
  }

  /** Did the read fail because its connection was lost? */
  lost(error: unknown): boolean {
    return typeof error === 'object' && error !== null && this.lostErrors.has(error);
  }

  /** The server does not know a statement that pg believes to be prepared: prepare it again. */
  forget(name: string): void {
    if (!this.ready) return;
    const { connection } = this.ready as unknown as Inner;
    delete connection.parsedStatements[name];
    delete connection.submittedNamedStatements[name];
    this.shapes.forget(name);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watch);
    const session = this.session;
    this.session = null;
    this.ready = null;
    // A session that never came to be, or broke, has nothing left to end.
    await session?.then((client) => client.end()).catch(() => undefined);
  }

  private submit(client: pg.Client, read: ScopedRead): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      read.callback = (error) => {
        this.heardAt = Date.now();
        if (!error) return resolve({ fields: read.fields, rows: read.answer });
        if (error instanceof pg.DatabaseError && /FATAL|PANIC/.test(error.severity ?? '')) this.drop(client);
        if (client !== this.ready) this.lostErrors.add(error);
        reject(error);
      };
      this.gather(client);
      client.query(read);
    });
  }

  private gather(client: pg.Client): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = (client as unknown as Inner).connection;
    stream.cork();
    setImmediate(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  private async open(): Promise<pg.Client> {
    const { statementTimeoutMs, applicationName } = this.settings;
    const config: pg.ClientConfig & { pipeline: boolean } = {
      ...clientConfig(this.connection, applicationName),
      statement_timeout: statementTimeoutMs,
      options: '-c default_transaction_read_only=on',
      pipeline: true,
    };
    const client = new pg.Client(config);
    this.current = client;
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    try {
      await client.connect();
      await client.query({ ...SET_ACTOR, values: [''] });
    } catch (error) {
      this.drop(client);
      throw error;
    }
    this.shapes = new Shapes();
    this.ready = client;
    return client;
  }

  private drop(client: pg.Client): void {
    if (this.current !== client) return;
    this.current = null;
    this.ready = null;
    this.session = null;
  }

  /** A host that vanished answers nothing, not even the statement timeout. */
  private cutSilence(): void {
    const patience = this.settings.statementTimeoutMs + SILENCE_MS;
    if (this.ready === null || this.pending === 0 || Date.now() - this.heardAt < patience) return;
    (this.ready as unknown as Inner).connection.stream.destroy();
  }
}
