import type { Clause, Requirement, StandardCase, Words } from './standard.types.ts';

/** What the law of 2022 leaves to the decree of its time. */
export interface Decree {
  readonly clause: (clause: string) => Clause;
  /** Long service by post and years: the ways of a form under the point of the law that names it. */
  readonly service: (form: string, point: string) => readonly StandardCase[];
  /** Besides leading: for the flag of the Government by central cluster and by movement. */
  readonly leader: readonly Requirement[];
  readonly movementLeader: readonly Requirement[];
  /** Whose movement an exemplary commune leads. */
  readonly communeLeads: Requirement;
  /** How far the work of a worker or farmer must reach for the certificate of the Prime Minister. */
  readonly area: Words;
  /** Which competitions give the Labour Order of a class. */
  readonly competition: (form: string) => Requirement;
  readonly unity: readonly StandardCase[];
  readonly unityAlways: readonly Requirement[];
  readonly friendship: { readonly person: readonly StandardCase[]; readonly body: readonly StandardCase[] };
}
