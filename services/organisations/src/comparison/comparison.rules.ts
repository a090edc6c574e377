export interface Side<M extends { readonly id: string; readonly kind: string }> {
  readonly members: readonly M[];
}
interface Compared {
  readonly memberIds: readonly string[];
  readonly onlyHereIds: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

function kindsOf(members: readonly { readonly kind: string }[]): Compared['kinds'] {
  const counts = new Map<string, number>();
  for (const { kind } of members) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}

/** What the sides have in common and what only one of them has; the order of the members stays. */
export function compare<M extends { readonly id: string; readonly kind: string }>(
  sides: readonly Side<M>[],
): { readonly sides: readonly Compared[]; readonly inAllIds: readonly string[] } {
  const sets = sides.map(({ members }) => new Set(members.map(({ id }) => id)));
  const compared = sides.map(({ members }, at) => ({
    memberIds: members.map(({ id }) => id),
    onlyHereIds: members.map(({ id }) => id).filter((id) => sets.every((set, other) => other === at || !set.has(id))),
    kinds: kindsOf(members),
  }));
  const [first] = compared;
  return { sides: compared, inAllIds: (first?.memberIds ?? []).filter((id) => sets.every((set) => set.has(id))) };
}
