/** Persons by all ids they ever had: what was merged answers for the person who was kept. */

/** The ids of the identity behind an id: `award.person_id = any(<this>)` finds the rows of all merged records. */
export const identityOf = (id: string): string => `directory.identities(array[${id}])`;

/** Who stands for each of the persons $1, where that is somebody else: rows of (id, kept id), as far as the caller may see. */
export const KEPT =
  'select id, merged_into_id from directory.person where id = any($1::uuid[]) and merged_into_id is not null';
