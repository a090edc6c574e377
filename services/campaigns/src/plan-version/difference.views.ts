import { type Context, load } from '@tdkt/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind, compareSnapshots, type SectionChange } from './difference.rules.ts';
import { PlanVersion, PlanVersionState } from './plan-version.entity.ts';
import { snapshotIn, versionBefore } from './plan-version.facts.ts';
import { loadSnapshot } from './snapshot.facts.ts';
import { PlanSection, type Snapshot } from './snapshot.types.ts';
import { compareWords, WordChange } from './wording.ts';

registerEnumType(PlanSection, { name: 'PlanSection', description: 'Parts of a plan, in the order of the document.' });
registerEnumType(ChangeKind, { name: 'ChangeKind' });
registerEnumType(WordChange, { name: 'WordChange' });

@ObjectType({ description: 'SAME and REMOVED in their order give the old text, SAME and ADDED the new one.' })
export class PlanWording {
  @Field(() => WordChange) change!: WordChange;
  @Field(() => String) text!: string;
}

@ObjectType()
export class PlanFieldChange {
  @Field(() => String, { description: 'As the type of the item names it.' }) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
  @Field(() => [PlanWording]) words!: PlanWording[];
}

@ObjectType({ description: 'A part of a plan that one version has otherwise than another.' })
export class PlanItemChange {
  @Field(() => String, { description: 'Type of the graph.' }) type!: string;
  @Field(() => String) title!: string;
  @Field(() => ChangeKind) change!: ChangeKind;
  @Field(() => [PlanFieldChange]) fields!: PlanFieldChange[];
}

@ObjectType()
export class PlanSectionChange {
  @Field(() => PlanSection) section!: PlanSection;
  @Field(() => [PlanItemChange]) items!: PlanItemChange[];
}

@ObjectType({ description: 'What one version of a plan says otherwise than another.' })
export class PlanDifference {
  @Field(() => PlanVersion) from!: PlanVersion;
  @Field(() => PlanVersion) to!: PlanVersion;
  @Field(() => [PlanSectionChange]) sections!: PlanSectionChange[];
}

@ObjectType()
export class PlanField {
  @Field(() => String, { description: 'As the type of the item names it.' }) field!: string;
  @Field(() => String) text!: string;
}

@ObjectType({ description: 'A part of a plan as a version froze it.' })
export class PlanItem {
  @Field(() => String, { description: 'Type of the graph.' }) type!: string;
  @Field(() => String) title!: string;
  @Field(() => [PlanField]) fields!: PlanField[];
}

@ObjectType()
export class PlanSectionText {
  @Field(() => PlanSection) section!: PlanSection;
  @Field(() => [PlanItem]) items!: PlanItem[];
}

/** What a version says: frozen, or the rows of now while it is open. */
const snapshotFor = async (ctx: Context, version: PlanVersion): Promise<Snapshot> =>
  version.state === PlanVersionState.OPEN ? loadSnapshot(ctx, version.campaignId) : snapshotIn(version.snapshot);

const inWords = (sections: readonly SectionChange[]): PlanSectionChange[] =>
  sections.map(({ section, items }) => ({
    section,
    items: items.map((item) => ({
      ...item,
      fields: item.fields.map((change) => ({ ...change, words: compareWords(change.before, change.after) })),
    })),
  }));

export async function differenceOf(ctx: Context, from: PlanVersion, to: PlanVersion): Promise<PlanSectionChange[]> {
  return inWords(compareSnapshots(await snapshotFor(ctx, from), await snapshotFor(ctx, to)));
}

/** What a version changed of the one before it; what was given up changed nothing. */
export async function changesOf(ctx: Context, version: PlanVersion): Promise<PlanSectionChange[]> {
  if (version.state === PlanVersionState.DISCARDED) return [];
  const before = await versionBefore(ctx, version.id);
  const row = before ? await load(ctx, PlanVersion, before) : null;
  return row ? differenceOf(ctx, row, version) : [];
}

export async function textOf(ctx: Context, version: PlanVersion): Promise<PlanSectionText[]> {
  const snapshot = await snapshotFor(ctx, version);
  const sections = [...new Set(snapshot.map(({ section }) => section))];
  return sections.map((section) => ({
    section,
    items: snapshot
      .filter((item) => item.section === section)
      .map(({ type, title, values }) => ({
        ...{ type, title },
        fields: Object.entries(values).flatMap(([field, text]) => (text === null ? [] : [{ field, text }])),
      })),
  }));
}
