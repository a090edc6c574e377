import { Stopwatch } from '@tdkt/database';

/** Where the time of one operation goes. A stage counts while at least one thing of it is under way, so parallel work counts once. */
export class Meter {
  /** Parse, validate, plan, compile: next to nothing for an operation that is known. */
  readonly plan = new Stopwatch();
  /** Subgraphs at work, their SQL included. */
  readonly subgraph = new Stopwatch();
  /** Waiting for the database; `count` is the number of statements. */
  readonly sql = new Stopwatch();
  /** Writing the JSON of the answer. */
  readonly write = new Stopwatch();
}
