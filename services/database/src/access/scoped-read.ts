import { columnTypes } from '@tdkt/postgres';
import pg from 'pg';
import type { Statement } from './reader.ts';

/** The part of pg's connection and Query (8.23.1) that its types leave out. */
interface Wire {
  bind(message: { statement: string; values: readonly string[] }): void;
  describe(message: object): void;
  execute(message: { portal: string; rows: number }): void;
}
interface PreparedQuery extends pg.Submittable {
  _canceledDueToError: unknown;
  callback: (error: Error | null) => void;
  hasBeenParsed(wire: Wire): boolean;
  prepare(wire: Wire): void;
  handleRowDescription(message: { readonly fields: readonly pg.FieldDef[] }): void;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
const PreparedQuery = pg.Query as unknown as new (config: pg.QueryArrayConfig) => PreparedQuery;

/** Prepared once when a client connects: pg books every ParseComplete under the name of the running query. */
export const SET_ACTOR = { name: 'set_actor', text: "select set_config('app.actor', $1, true)" };

/** The columns of a prepared statement; a prepared statement keeps them for good, so a session asks for them once. */
interface Shape {
  readonly fields: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
}
const EMPTY: Shape = { fields: [], parsers: [] };

/** What one session knows of its statements. */
export class Shapes {
  readonly #known = new Map<string, Shape>();
  #quiet: Wire | null = null;

  of(name: string): Shape | undefined {
    return this.#known.get(name);
  }

  learn(name: string, columns: readonly pg.FieldDef[]): Shape {
    const shape = {
      fields: columns.map((column) => column.name),
      parsers: columns.map(({ dataTypeID }) => columnTypes.getTypeParser(dataTypeID, 'text')),
    };
    this.#known.set(name, shape);
    return shape;
  }

  forget(name: string): void {
    this.#known.delete(name);
  }

  /** The wire without the question for the columns. */
  quiet(wire: Wire): Wire {
    this.#quiet ??= Object.create(wire, { describe: { value: () => undefined } }) as Wire;
    return this.#quiet;
  }
}

/**
 * Setting and read under one Sync: an implicit transaction, so the actor is local to it and a failed setting fails
 * the read. The answers to the setting come first and are swallowed here.
 */
export class ScopedRead extends PreparedQuery {
  readonly answer: unknown[][] = [];
  private readonly statement: string;
  private readonly actor: string;
  private readonly shapes: Shapes;
  private shape: Shape = EMPTY;
  private settingActor = true;

  constructor(actor: string, statement: Statement, shapes: Shapes) {
    super({ name: statement.name, text: statement.text, values: [...statement.values], rowMode: 'array' });
    this.actor = actor;
    this.statement = statement.name;
    this.shapes = shapes;
  }

  get fields(): readonly string[] {
    return this.shape.fields;
  }

  override prepare(wire: Wire): void {
    wire.bind({ statement: SET_ACTOR.name, values: [this.actor] });
    wire.execute({ portal: '', rows: 0 });
    const known = this.hasBeenParsed(wire) ? this.shapes.of(this.statement) : undefined;
    if (known) this.shape = known;
    super.prepare(known ? this.shapes.quiet(wire) : wire);
  }

  override handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
    this.shape = this.shapes.learn(this.statement, fields);
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.settingActor) return;
    const { parsers } = this.shape;
    const row = new Array<unknown>(fields.length);
    try {
      for (let at = 0; at < fields.length; at++) {
        const text = fields[at] as string | null;
        row[at] = text === null ? null : parsers[at]?.(text);
      }
    } catch (error) {
      // The answer goes on to its end; the read fails there.
      this._canceledDueToError ||= error;
      return;
    }
    this.answer.push(row);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.settingActor) this.settingActor = false;
    else super.handleCommandComplete(message, wire);
  }
}
