/** Where the database announces every change of an audited table: `<schema>.<table> <id>`. */
export const CHANGED = 'changed';

const PAYLOAD = /^[a-z_]+\.([a-z0-9_]+) ([0-9a-f-]{36})$/;

/** A record by the name of its type; the type of a table has the same name in the other spelling. */
export interface Heard {
  readonly type: string;
  readonly id: string;
}

export function heardOf(payload: string): Heard | null {
  const [, table, id] = PAYLOAD.exec(payload) ?? [];
  if (!table || !id) return null;
  const type = table.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return { type, id };
}
