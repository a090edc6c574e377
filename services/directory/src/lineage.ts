interface Steps {
  /** Only along steps in which a unit went on as a whole. */
  readonly isWhole?: boolean;
  /** An SQL day: steps after it have not happened yet. */
  readonly until?: string;
}

/**
 * Ids of all units before one, as a subquery; `unit` is an SQL expression. A step back never goes forward in time,
 * so a line cannot run in a circle.
 */
export function predecessorsOf(unit: string, { isWhole = false, until }: Steps = {}): string {
  const step = [
    's.predecessor_id <> s.successor_id',
    ...(isWhole ? ["s.scope = 'WHOLE'"] : []),
    ...(until ? [`s.effective_on <= ${until}`] : []),
  ].join(' and ');
  return `(with recursive line as (
    select s.predecessor_id as id, s.effective_on from directory.succession s where s.successor_id = ${unit} and ${step}
    union
    select s.predecessor_id, s.effective_on from line l
    join directory.succession s on s.successor_id = l.id and s.effective_on <= l.effective_on and ${step}
  ) select id from line)`;
}
