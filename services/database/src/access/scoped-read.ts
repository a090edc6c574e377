import pg from 'pg';
import type { Statement } from './reader.ts';

/** The part of pg's connection and Query (8.23.1) that its types leave out. */
interface Wire {
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: { portal: string; rows: number }): void;
}
interface PreparedQuery extends pg.Submittable {
  callback: (error: Error | null, result: pg.QueryArrayResult) => void;
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
const PreparedQuery = pg.Query as unknown as new (config: pg.QueryArrayConfig) => PreparedQuery;

/** Prepared once when a client connects: pg books every ParseComplete under the name of the running query. */
export const SET_ACTOR = { name: 'set_actor', text: "select set_config('app.actor', $1, true)" };

/**
 * Setting and read under one Sync: an implicit transaction, so the actor is local to it and a failed setting fails
 * the read. The answers to the setting come first and are swallowed here.
 */
export class ScopedRead extends PreparedQuery {
  private readonly actor: string;
  private settingActor = true;

  constructor(actor: string, statement: Statement) {
    super({ name: statement.name, text: statement.text, values: [...statement.values], rowMode: 'array' });
    this.actor = actor;
  }

  override prepare(wire: Wire): void {
    wire.bind({ statement: SET_ACTOR.name, values: [this.actor] });
    wire.execute({ portal: '', rows: 0 });
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (!this.settingActor) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.settingActor) this.settingActor = false;
    else super.handleCommandComplete(message, wire);
  }
}
