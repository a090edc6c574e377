/** One column of schema people that refers to a person. */
export interface PersonReference {
  readonly table: string;
  readonly column: string;
  /** What becomes of a row that cannot stand beside one of the kept person: the merge waits for the Board, or it goes into the trace. */
  readonly collision: 'REFUSE' | 'ABSORB';
}

/** The rows that move when persons are merged. A test compares this list with the foreign keys of the database. */
export const REFERENCES: readonly PersonReference[] = [
  { table: 'affiliation', column: 'person_id', collision: 'ABSORB' },
  { table: 'account', column: 'person_id', collision: 'REFUSE' },
  { table: 'person_rating', column: 'person_id', collision: 'REFUSE' },
  { table: 'household', column: 'head_id', collision: 'REFUSE' },
  { table: 'household_member', column: 'person_id', collision: 'REFUSE' },
  { table: 'initiative_author', column: 'person_id', collision: 'REFUSE' },
  { table: 'discipline', column: 'person_id', collision: 'REFUSE' },
  { table: 'integrity_hold', column: 'person_id', collision: 'REFUSE' },
  { table: 'subject_request', column: 'person_id', collision: 'REFUSE' },
  { table: 'person', column: 'merged_into_id', collision: 'REFUSE' },
];

/** Foreign keys that do not move: what is derived from persons, and what tells of the merge itself. */
export const STAYING: readonly Pick<PersonReference, 'table' | 'column'>[] = [
  { table: 'person_scope', column: 'person_id' },
  { table: 'duplicate_queue', column: 'person_id' },
  { table: 'duplicate_pair', column: 'first_id' },
  { table: 'duplicate_pair', column: 'second_id' },
  { table: 'person_correction', column: 'person_id' },
  { table: 'person_merge', column: 'kept_id' },
  { table: 'person_merge', column: 'dropped_id' },
];

/** For migrations: rows of a table that are written with the id of a merged person refer to the kept one. */
export const refersToPerson = (table: string, column: string): string => `
create trigger refer_to_kept_${column} before insert or update of ${column} on people.${table}
  for each row execute function people.refer_to_kept('${column}');`;
