import type { Violation } from '@tdkt/kernel';
import type { PlanSection, Snapshot, SnapshotItem } from './snapshot.types.ts';

export enum ChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface ItemChange extends Pick<SnapshotItem, 'type' | 'key' | 'title'> {
  readonly change: ChangeKind;
  readonly fields: readonly FieldChange[];
}
export interface SectionChange {
  readonly section: PlanSection;
  readonly items: readonly ItemChange[];
}

const fieldsOf = (before: SnapshotItem['values'], after: SnapshotItem['values']): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);

const nameOf = ({ section, key }: SnapshotItem): string => `${section}:${key}`;
const contentOf = ({ section, values }: SnapshotItem): string =>
  JSON.stringify([section, Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))]);

const described = (item: SnapshotItem, change: ChangeKind, fields: FieldChange[]): ItemChange => ({
  ...{ type: item.type, key: item.key, title: item.title },
  ...{ change, fields },
});

/** Items of the first that the second has not under their key; one that was removed and entered again is the same. */
function unmatched(items: Snapshot, others: Snapshot): SnapshotItem[] {
  const keys = new Set(others.map(nameOf));
  const rest = items.filter((item) => !keys.has(nameOf(item)));
  const own = new Set(items.map(nameOf));
  const spare = others.filter((item) => !own.has(nameOf(item))).map(contentOf);
  return rest.filter((item) => {
    const at = spare.indexOf(contentOf(item));
    if (at !== -1) spare.splice(at, 1);
    return at === -1;
  });
}

/** What the second plan says otherwise than the first, section by section in the order of the document. */
export function compareSnapshots(before: Snapshot, after: Snapshot): SectionChange[] {
  const known = new Map(before.map((item) => [nameOf(item), item]));
  const changed = after.flatMap((item) => {
    const old = known.get(nameOf(item));
    const fields = old ? fieldsOf(old.values, item.values) : [];
    return fields.length > 0 ? [{ section: item.section, item: described(item, ChangeKind.CHANGED, fields) }] : [];
  });
  const told = (kind: ChangeKind.ADDED | ChangeKind.REMOVED) => (item: SnapshotItem) => {
    const fields = kind === ChangeKind.ADDED ? fieldsOf({}, item.values) : fieldsOf(item.values, {});
    return { section: item.section, item: described(item, kind, fields) };
  };
  const removed = unmatched(before, after).map(told(ChangeKind.REMOVED));
  const added = unmatched(after, before).map(told(ChangeKind.ADDED));
  const all = [...changed, ...removed, ...added];
  const sections = [...new Set([...after, ...before].map(({ section }) => section))];
  return sections
    .map((section) => ({ section, items: all.filter((one) => one.section === section).map(({ item }) => item) }))
    .filter(({ items }) => items.length > 0);
}

/** Wording; everything else (days, kinds, roles, who) is what people act on. */
const WORDING = new Set([
  ...['title', 'targetGroup', 'text', 'name', 'heading', 'purposes', 'slogans', 'periodText', 'preamble'],
  ...[
    'legalBases',
    'objectives',
    'subgroups',
    'headAccountability',
    'commendationText',
    'closingText',
    'eligibleCollectives',
    'eligibleIndividuals',
  ],
  ...['issuerName', 'signerName', 'signerPosition', 'launchedByName', 'launchedByPosition', 'assignment'],
]);
/** Words of one field that a slip of the pen may touch. */
const MOST_WORDS = 5;

/** A correction changes few words and nothing that anybody has to do: for more the plan is amended. */
export function checkCorrection(
  sections: readonly SectionChange[],
  wordsChanged: (change: FieldChange) => number,
): Violation[] {
  const items = sections.flatMap(({ section, items: list }) => list.map((item) => ({ section, item })));
  return items
    .filter(
      ({ item }) =>
        item.change !== ChangeKind.CHANGED ||
        item.fields.some((change) => !WORDING.has(change.field) || wordsChanged(change) > MOST_WORDS),
    )
    .map(({ section }) => ({ code: 'NOT_A_CORRECTION', path: [section] }));
}
